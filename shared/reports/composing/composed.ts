import type { Organisation } from '../../partnership/organisation'
import type { Partnership } from '../../partnership/partnership'
import { anonymised, anonymousKey } from '../anonymous/anonymous'
import type { Block, ReportDocument } from '../block'
import { compose } from './parts'
import { withRemarks } from './remarks'
import type { Report } from './report'

/** Whose document it is, and which organisations it may name. */
export type ComposedFor = {
  readonly partnership: Pick<Partnership, 'id'>
  readonly organisations: readonly Organisation[]
}

/** A document as somebody composed it: with its parts, words, size of print and handling line, and organisations by name or by alias. */
export function composedDocument(
  document: ReportDocument,
  { choices, narrative, remarks = [] }: Report,
  { partnership, organisations }: ComposedFor,
): ReportDocument {
  const kept = compose(document, { leftOut: choices.leftOut, narrative })
  const chosen = withRemarks(withHandling(kept, choices.handling), remarks)
  const composed = choices.print === null ? chosen : { ...chosen, print: choices.print }
  if (choices.naming === 'names') return composed
  const named = organisations.map((each) => ({
    id: each.id,
    name: each.name,
    otherNames: each.earlier.map(({ name }) => name),
    people: each.contacts.map(({ name }) => name),
  }))
  return anonymised(composed, named, anonymousKey(partnership.id, organisations))
}

function withHandling(document: ReportDocument, handling: string): ReportDocument {
  if (handling === '') return document
  const blocks = document.blocks.map(
    (block): Block =>
      block.kind === 'front'
        ? {
            ...block,
            facts: block.facts.map((line) =>
              line.map((fact) => (fact.label === 'Handling' ? { ...fact, value: handling } : fact)),
            ),
          }
        : block,
  )
  return { ...document, page: { ...document.page, handling }, blocks }
}
