type Row = { readonly organisation: string; readonly question: string }

/** How a row is called that stands alone: by the organisation and the question, as far as the item does not name them. */
export const nameOfRow = ({ organisation, question }: Row): string =>
  [organisation, question].filter(Boolean).join(': ')

/** How each row of the room's ratings is called: by what it differs in, organisation, question or both. */
export function rowNames(rows: readonly Row[]): (row: Row) => string {
  const several = (part: keyof Row) => new Set(rows.map((row) => row[part])).size > 1
  const [ofOrganisation, ofQuestion] = [several('organisation'), several('question') || !several('organisation')]
  return (row) =>
    nameOfRow({ organisation: ofOrganisation ? row.organisation : '', question: ofQuestion ? row.question : '' })
}
