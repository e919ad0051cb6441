/** Completes commander's error with what it does not say: a command that begins like the word, and where --json goes. */
export function explainUsage(message: string, commands: readonly string[]): string {
  const word = /unknown command '(.*)'/s.exec(message)?.[1];
  if (word !== undefined) {
    const meant = commands.find((name) => word !== "" && name.startsWith(word));
    const suggestion = message.includes("Did you mean") || !meant ? "" : `(Did you mean ${meant}?)\n`;
    return `${message}${suggestion}(the commands are ${commands.join(", ")})\n`;
  }
  const option = /unknown option '(--json|--quiet)'/.exec(message)?.[1];
  return option === undefined
    ? message
    : `${message}(${option} comes behind the command: movies etl ${option})\n`;
}
