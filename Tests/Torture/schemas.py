def run(program, plans, settings): return True
