/**
 * The names in a pasted list, one on each line: without bullets or numbers before them, without empty lines, and without
 * names that are in the list already, whatever their capitals.
 */
export function pastedNames(pasted: string, present: readonly string[]): readonly string[] {
  const seen = new Set(present.map(folded))
  return pasted
    .split(/[\r\n]+/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-–•*·]|\d{1,3}[.)])\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((name) => {
      if (name === '' || seen.has(folded(name))) return false
      seen.add(folded(name))
      return true
    })
}

const folded = (name: string) => name.trim().toLowerCase()
