/// A shell that completes command lines of `tips`.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// The script that asks `tips` what may stand at the cursor. It knows no command itself, so it stays right when the
  /// program changes.
  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  private static let bashScript = """
    # Completion of tips for bash.
    _tips() {
      local -a answer
      COMPREPLY=()
      mapfile -t answer < <(command tips ---complete bash "$COMP_TYPE" "$COMP_CWORD" "${COMP_WORDS[@]}" 2>/dev/null)
      case "${answer[0]:-}" in
        files) compopt -o default 2>/dev/null ;;
        folders) compopt -o dirnames 2>/dev/null ;;
        values)
          compopt -o nosort 2>/dev/null
          COMPREPLY=("${answer[@]:1}")
          ;;
      esac
    }
    complete -F _tips tips

    """

  private static let zshScript = """
    #compdef tips
    # Completion of tips for zsh.
    _tips() {
      local -a answer values shown
      local line
      answer=("${(@f)$(command tips ---complete zsh 0 $((CURRENT - 1)) "${(@)words}" 2>/dev/null)}")
      case "${answer[1]}" in
        files) _files ;;
        folders) _files -/ ;;
        values)
          for line in "${(@)answer[2,-1]}"; do
            values+=("${line%%$'\\t'*}")
            shown+=("${line#*$'\\t'}")
          done
          (( $#values )) && compadd -U -V tips -l -d shown -a values
          ;;
      esac
    }
    if [[ "${funcstack[1]}" == _tips ]]; then
      _tips "$@"
    else
      compdef _tips tips
    fi

    """

  private static let fishScript = """
    # Completion of tips for fish.
    function __tips_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct)
        set -l answer (command tips ---complete fish 0 (count $words) $words "$current" 2>/dev/null)
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
    complete -c tips -f -k -a '(__tips_complete)'

    """
}
