import { folded } from '../../partnership/import/cellText'
import { registerOf } from '../../partnership/import/match'
import { nearNames } from '../../partnership/import/nearNames'
import type { Organisation, OrganisationId } from '../../partnership/organisation'
import type { AuditReturn } from '../../returns/auditReturn'
import type { SurveyResponse } from './responses'

// Whose each row is, and which rows are taken. An organisation is known by its URN, then its DfE number, then by its name
// where just one has it; anything else a person says (Section 175 sheet, 8: import rules 7 and 8).

/** Whose a row is. */
export type Whose =
  | {
      readonly kind: 'known'
      readonly organisation: Organisation
      readonly by: 'urn' | 'laestab' | 'name' | 'person'
      readonly auditReturn: AuditReturn
    }
  /** An organisation of the register that is not asked in this cycle. */
  | { readonly kind: 'notAsked'; readonly organisation: Organisation }
  /** Nobody it surely is; those it may be. */
  | { readonly kind: 'unknown'; readonly like: readonly Organisation[] }

/** What a person decided: whose rows are, and which of several rows of one organisation is taken. */
export type SurveyDecisions = {
  readonly whose: { readonly [row: number]: OrganisationId }
  readonly leftOut: readonly number[]
  readonly chosen: { readonly [organisationId: string]: number }
}
export const nothingDecided: SurveyDecisions = { whose: {}, leftOut: [], chosen: {} }

/** A row with whose it is. */
export type PlacedResponse = { readonly response: SurveyResponse; readonly whose: Whose }

/** What becomes of the rows of a survey. Every row is in just one list. */
export type SurveyPlan = {
  readonly taken: readonly (PlacedResponse & { readonly auditReturn: AuditReturn })[]
  /** Rows that wait for a person to say whose they are. */
  readonly unknown: readonly PlacedResponse[]
  /** Rows of one organisation of which a person has to choose one. */
  readonly several: readonly { readonly organisation: Organisation; readonly rows: readonly PlacedResponse[] }[]
  readonly skipped: readonly { readonly response: SurveyResponse; readonly why: string }[]
}

/** How many rows a person still has to decide about: those of nobody known, and those of which one has to be chosen. */
export function rowsToDecide({ taken, unknown, several }: SurveyPlan): number {
  const settled = new Set(taken.map(({ auditReturn }) => auditReturn.organisationId))
  const open = several.filter(({ organisation }) => !settled.has(organisation.id))
  return unknown.length + open.reduce((sum, { rows }) => sum + rows.length, 0)
}

export type AskedOfSurvey = {
  readonly responses: readonly SurveyResponse[]
  readonly organisations: readonly Organisation[]
  /** The returns of the cycle. */
  readonly returns: readonly AuditReturn[]
  readonly decisions: SurveyDecisions
}

/** Plans what becomes of each row. */
export function planSurvey({ responses, organisations, returns, decisions }: AskedOfSurvey): SurveyPlan {
  const find = finder(organisations, returns)
  const skipped: { response: SurveyResponse; why: string }[] = []
  const unknown: PlacedResponse[] = []
  const known = new Map<OrganisationId, (PlacedResponse & { readonly auditReturn: AuditReturn })[]>()
  for (const response of responses) {
    const whose = find(response, decisions.whose[response.row])
    if (decisions.leftOut.includes(response.row)) skipped.push({ response, why: 'You left it out.' })
    else if (response.isTest && decisions.whose[response.row] === undefined)
      skipped.push({ response, why: 'It looks like a row that somebody made to try the survey out.' })
    else if (whose.kind === 'known') {
      const own = known.get(whose.organisation.id) ?? []
      known.set(whose.organisation.id, [...own, { response, whose, auditReturn: whose.auditReturn }])
    } else unknown.push({ response, whose })
  }
  const taken: (PlacedResponse & { readonly auditReturn: AuditReturn })[] = []
  const several: { organisation: Organisation; rows: readonly PlacedResponse[] }[] = []
  for (const [id, rows] of known) {
    const [first] = rows
    if (first?.whose.kind !== 'known') continue
    const chosen = rows.length === 1 ? first : rows.find(({ response }) => response.row === decisions.chosen[id])
    if (rows.length > 1) several.push({ organisation: first.whose.organisation, rows })
    if (chosen) taken.push(chosen)
  }
  return { taken, unknown, several, skipped }
}

function finder(organisations: readonly Organisation[], returns: readonly AuditReturn[]) {
  const register = registerOf(organisations)
  const near = nearNames(organisations, ({ name }) => name)
  const asked = new Map(returns.map((each) => [each.organisationId, each]))
  const placed = (organisation: Organisation, by: 'urn' | 'laestab' | 'name' | 'person'): Whose => {
    const auditReturn = asked.get(organisation.id)
    return auditReturn ? { kind: 'known', organisation, by, auditReturn } : { kind: 'notAsked', organisation }
  }
  return ({ urn, laestab, name }: SurveyResponse, said: OrganisationId | undefined): Whose => {
    const chosen = organisations.find(({ id }) => id === said)
    if (chosen) return placed(chosen, 'person')
    for (const [scheme, number] of [
      ['urn', urn],
      ['laestab', laestab],
    ] as const) {
      const [only, ...more] = number === null ? [] : (register.byNumber.get(`${scheme} ${number}`) ?? [])
      if (only && more.length === 0) return placed(only, scheme)
    }
    const named = name === '' ? [] : (register.byName.get(folded(name)) ?? [])
    const [one] = named
    // A number that is another one's, or nobody's, outweighs a name that fits.
    const isAnother = (each: Organisation) =>
      (urn !== null && each.identifiers.urn !== null && each.identifiers.urn !== urn) ||
      (laestab !== null && each.identifiers.laestab !== null && each.identifiers.laestab !== laestab)
    if (one && named.length === 1 && !isAnother(one)) return placed(one, 'name')
    return { kind: 'unknown', like: named.length > 0 ? named : near(name, () => name !== '') }
  }
}
