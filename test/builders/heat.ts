import fc from 'fast-check'
import { asMoment } from '../../shared/basics/day'
import { asId } from '../../shared/basics/id'
import { heatBasis } from '../../shared/findings/heat/basis'
import { heatReturn } from '../../shared/findings/heat/heatReturn'
import type { HeatRow, HeatSought } from '../../shared/findings/heat/table'
import type { Framework } from '../../shared/frameworks/framework'
import { questionsOf } from '../../shared/frameworks/lookUp'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { addLevel, aFramework, aFrameworkAsking } from './frameworks'
import { anAnswer, aReturn } from './returns'
import { anOrganisation } from './workspaces'

/** The tiny framework with levels that judge nothing, and questions that anybody may call not applicable. */
export const heatFramework = (): Framework =>
  aFrameworkAsking(
    {
      'T-1.1': { notApplicable: 'allowed' },
      'T-1.2': { notApplicable: 'allowed' },
      'T-2.1': { notApplicable: 'allowed' },
    },
    (file) => addLevel(file, 'unsure', 'no-rating'),
  )

/** What a person sees at first. */
export const heatSought = (change: Partial<HeatSought> = {}): HeatSought => ({
  rating: 'own',
  rule: 'lowest',
  type: '',
  standard: null,
  onlyConcern: null,
  grouped: null,
  sort: 'concern',
  ...change,
})

/** A return that came in, by the letter of its organisation; answers and agreed ratings by question, `null` for not agreed. */
export const heatAudit = (
  letter: string,
  own: { readonly [question: string]: string },
  agreed: { readonly [question: string]: string | null } = {},
): AuditReturn =>
  aReturn({
    id: asId(`return-${letter}`),
    organisationId: asId(letter),
    stage: 'returned',
    returnedAt: asMoment('2026-11-06T12:00:00.000Z'),
    answers: Object.fromEntries(
      Object.entries(own).map(([question, rating]) => [
        question,
        rating === 'n/a' ? anAnswer({ notApplicable: 'Not ours' }) : anAnswer({ rating: asId(rating) }),
      ]),
    ),
    agreed: Object.fromEntries(
      Object.entries(agreed).map(([question, rating]) => [
        question,
        {
          rating: rating === null ? null : asId<'level'>(rating),
          reason: 'Because.',
          feedback: '',
          by: 'Panel',
          on: '2026-11-20' as never,
        },
      ]),
    ),
  })

/** The rows of a table: an organisation for each return, named by its letter. */
export const heatRows = (audits: readonly AuditReturn[], framework: Framework = aFramework()): readonly HeatRow[] => {
  const basis = heatBasis(framework, null)
  return audits.map((audit) => ({
    of: heatReturn(basis, audit),
    organisation: anOrganisation({
      id: audit.organisationId,
      name: `Agency ${audit.organisationId}`,
      type: audit.organisationId < 'm' ? 'police' : 'vcse',
    }),
  }))
}

const answer = fc.constantFrom('best', 'good', 'some', 'none', 'unsure', 'n/a', '')
const view = fc.constantFrom('best', 'good', 'some', 'none', 'unsure', null, '')

/** Any returns of the tiny framework, of up to twelve organisations, some of them not sent back. */
export const anyAudits = (): fc.Arbitrary<readonly AuditReturn[]> => {
  const ids = questionsOf(heatFramework()).map(({ question }) => question.id as string)
  const one = fc.record({
    own: fc.array(answer, { minLength: ids.length, maxLength: ids.length }),
    agreed: fc.array(view, { minLength: ids.length, maxLength: ids.length }),
    isBack: fc.boolean(),
  })
  return fc.array(one, { maxLength: 12 }).map((all) =>
    all.map(({ own, agreed, isBack }, place) => {
      const given = <T>(values: readonly (T | '')[]) =>
        Object.fromEntries(ids.flatMap((id, at) => (values[at] === '' ? [] : [[id, values[at] as T] as const])))
      const audit = heatAudit(String.fromCharCode(97 + place * 2), given<string>(own), given<string | null>(agreed))
      return isBack ? audit : { ...audit, stage: 'draft' as const, returnedAt: null }
    }),
  )
}
