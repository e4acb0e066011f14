/// A shell that completes command lines of the programs.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// The script that asks a program what may stand at the cursor. It knows no command itself, so it stays right when the
  /// program changes.
  func script(for program: String) -> String {
    let function = program.replacing("-", with: "_")
    return switch self {
    case .bash: Self.bashScript(program, function)
    case .zsh: Self.zshScript(program, function)
    case .fish: Self.fishScript(program, function)
    }
  }

  private static func bashScript(_ program: String, _ function: String) -> String {
    """
    # Completion of \(program) for bash.
    _\(function)() {
      local -a answer
      COMPREPLY=()
      mapfile -t answer < <(command \(program) ---complete bash "$COMP_TYPE" "$COMP_CWORD" "${COMP_WORDS[@]}" 2>/dev/null)
      case "${answer[0]:-}" in
        files) compopt -o default 2>/dev/null ;;
        folders) compopt -o dirnames 2>/dev/null ;;
        values)
          compopt -o nosort 2>/dev/null
          COMPREPLY=("${answer[@]:1}")
          ;;
      esac
    }
    complete -F _\(function) \(program)

    """
  }

  private static func zshScript(_ program: String, _ function: String) -> String {
    """
    #compdef \(program)
    # Completion of \(program) for zsh.
    _\(function)() {
      local -a answer values shown
      local line
      answer=("${(@f)$(command \(program) ---complete zsh 0 $((CURRENT - 1)) "${(@)words}" 2>/dev/null)}")
      case "${answer[1]}" in
        files) _files ;;
        folders) _files -/ ;;
        values)
          for line in "${(@)answer[2,-1]}"; do
            values+=("${line%%$'\\t'*}")
            shown+=("${line#*$'\\t'}")
          done
          (( $#values )) && compadd -U -V \(program) -l -d shown -a values
          ;;
      esac
    }
    if [[ "${funcstack[1]}" == _\(program) ]]; then
      _\(function) "$@"
    else
      compdef _\(function) \(program)
    fi

    """
  }

  private static func fishScript(_ program: String, _ function: String) -> String {
    """
    # Completion of \(program) for fish.
    function __\(function)_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct)
        set -l answer (command \(program) ---complete fish 0 (count $words) $words "$current" 2>/dev/null)
        switch "$answer[1]"
            case files
                __fish_complete_path "$current"
            case folders
                __fish_complete_directories "$current"
            case values
                for line in $answer
                    string match -q -- values "$line"; or echo -- "$line"
                end
        end
    end
    complete -c \(program) -f -k -a '(__\(function)_complete)'

    """
  }
}
