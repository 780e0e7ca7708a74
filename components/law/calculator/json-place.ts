/** True where more text could still make JSON of this beginning, as far as the platform's parser says. */
function couldGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const at = /position (\d+)/.exec(said)?.[1];
    return /end of (JSON|data)|Unterminated|Bad control character in string literal.*\n$/i.test(said) || Number(at) >= beginning.length;
  }
}

/** Where a text stops being JSON: line and column of the first character that cannot stand there, from 1; past the end where it only ends too early. */
export function placeOfFault(text: string): { line: number; column: number } {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const lines = text.slice(0, good).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
