type Row = { readonly organisation: string; readonly question: string }

/** How each row of the room's ratings is called: by what it differs in, organisation, question or both. */
export function rowNames(rows: readonly Row[]): (row: Row) => string {
  const several = (part: keyof Row) => new Set(rows.map((row) => row[part])).size > 1
  const [ofOrganisation, ofQuestion] = [several('organisation'), several('question') || !several('organisation')]
  return (row) => [ofOrganisation ? row.organisation : '', ofQuestion ? row.question : ''].filter(Boolean).join(': ')
}
