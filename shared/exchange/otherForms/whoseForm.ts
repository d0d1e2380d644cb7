import { folded } from '../../partnership/import/cellText'
import type { Organisation } from '../../partnership/organisation'
import type { AuditReturn } from '../../returns/auditReturn'
import { nothingDecided, planSurvey } from '../survey/plan'
import type { SurveyResponse } from '../survey/responses'

/** Whose a form seems to be. A person says whose it is: only a number is enough to propose it. */
export type WhoseForm =
  | { readonly kind: 'byNumber'; readonly organisation: Organisation }
  | { readonly kind: 'byName'; readonly like: readonly Organisation[] }
  | { readonly kind: 'unknown' }

type Asked = {
  readonly response: SurveyResponse
  /** All the words of the form, and the name of its file. */
  readonly text: string
  readonly organisations: readonly Organisation[]
  /** The returns of the cycle. */
  readonly returns: readonly AuditReturn[]
}

/** Shorter names stand in many texts by chance. */
const shortestName = 6

/** Says whose a form seems to be, among those who are asked in the cycle. */
export function whoseForm({ response, text, organisations, returns }: Asked): WhoseForm {
  const { taken, unknown } = planSurvey({ responses: [response], organisations, returns, decisions: nothingDecided })
  const whose = taken[0]?.whose
  if (whose?.kind === 'known' && whose.by !== 'name') return { kind: 'byNumber', organisation: whose.organisation }
  const asked = new Set(returns.map(({ organisationId }) => organisationId))
  const words = ` ${folded(text)} `
  const named = organisations.filter(({ name }) => {
    const own = folded(name)
    return own.length >= shortestName && words.includes(` ${own} `)
  })
  const near = unknown[0]?.whose.kind === 'unknown' ? unknown[0].whose.like : []
  const all = [...(whose?.kind === 'known' ? [whose.organisation] : []), ...near, ...named]
  const like = [...new Set(all)].filter(({ id }) => asked.has(id)).slice(0, 3)
  return like.length > 0 ? { kind: 'byName', like } : { kind: 'unknown' }
}
