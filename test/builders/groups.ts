import fc from 'fast-check'
import { asId } from '../../shared/basics/id'
import { type GroupRow, groupBasis, groupReturn } from '../../shared/findings/groups/groupReturn'
import type { Framework } from '../../shared/frameworks/framework'
import type { QuestionId } from '../../shared/frameworks/question'
import type { Organisation } from '../../shared/partnership/organisation'
import type { AuditReturn } from '../../shared/returns/auditReturn'
import { addLevel, aFrameworkAsking } from './frameworks'
import { anyAudits, heatAudit } from './heat'
import { anAnswer } from './returns'
import { anOrganisation } from './workspaces'

/** The fourth question: yes or no, with levels that have no order, asked of academies alone. */
export const q22: QuestionId = asId('T-2.2')

const plainLevel = (id: string, label: string, meaning: string, shape: string, step: string) => ({
  id,
  label,
  code: label.slice(0, 1),
  meaning,
  step,
  shape,
  descriptor: label,
})

/** The framework of heat tables, asked of schools, with a fourth question for academies. */
export const groupsFramework = (): Framework =>
  aFrameworkAsking(
    {
      'T-1.1': { notApplicable: 'allowed' },
      'T-1.2': { notApplicable: 'allowed' },
      'T-2.1': { notApplicable: 'allowed' },
    },
    (file) => {
      file.respondent = { one: 'school', many: 'schools' }
      addLevel(file, 'unsure', 'no-rating')
      const levels = [plainLevel('yes', 'Yes', 'met', 'disc', 'b'), plainLevel('no', 'No', 'not-met', 'square', 'd')]
      file.scales.push({ id: 'plain', title: 'Yes or no', order: 'none', levels: levels as never })
      const questions = file.standards[1]?.questions
      const [like] = questions ?? []
      if (like) questions?.push({ ...like, id: q22, label: '2.2', scale: 'plain', appliesTo: ['academy'] } as never)
    },
  )

/** A school with its return, by the letter of its name. What it says to the fourth question makes it an academy. */
export type School = { readonly audit: AuditReturn; readonly organisation: Organisation }

/** A school that returned; answers by question. */
export function aSchool(
  letter: string,
  own: { readonly [question: string]: string },
  place: Partial<Pick<Organisation, 'type' | 'phase' | 'trust' | 'area'>> = {},
): School {
  const organisation = anOrganisation({
    id: asId(letter),
    name: `School ${letter}`,
    type: 'school-maintained',
    ...place,
  })
  const audit = heatAudit(letter, own)
  return { organisation, audit: { ...audit, asked: { ...audit.asked, organisationType: organisation.type } } }
}

/** The same school, not back. */
export const notBack = ({ audit, organisation }: School): School => ({
  organisation,
  audit: { ...audit, stage: 'draft', returnedAt: null },
})

/** The same school, signed off. */
export const signedOff = ({ audit, organisation }: School): School => ({
  organisation,
  audit: { ...audit, signOff: { name: 'A', role: 'Head', on: '2026-11-01' as never } },
})

/** The rows that are counted. */
export function groupRows(schools: readonly School[], framework: Framework = groupsFramework()): readonly GroupRow[] {
  const basis = groupBasis(framework, null)
  return schools.map(({ audit, organisation }) => ({ of: groupReturn(basis, audit), organisation }))
}

/** Any schools, some of them not back, some not expected, some signed off. */
export const anySchools = (): fc.Arbitrary<readonly School[]> =>
  fc
    .tuple(
      anyAudits(),
      fc.array(
        fc.record({
          type: fc.constantFrom('academy', 'school-maintained', ''),
          phase: fc.constantFrom('Primary', 'Secondary', ''),
          trust: fc.constantFrom('Harbour Trust', ' Harbour  Trust', 'Elm Trust', ''),
          area: fc.constantFrom('North', ''),
          plain: fc.constantFrom('yes', 'no', ''),
          isSigned: fc.boolean(),
          isExcused: fc.boolean(),
        }),
        { minLength: 12, maxLength: 12 },
      ),
    )
    .map(([audits, facts]) =>
      audits.map((audit, at): School => {
        const { plain, isSigned, isExcused, ...place } = facts[at] ?? must()
        const organisation = anOrganisation({
          id: audit.organisationId,
          name: `School ${audit.organisationId}`,
          ...place,
        })
        return {
          organisation,
          audit: {
            ...audit,
            asked: { ...audit.asked, organisationType: place.type || null },
            answers: { ...audit.answers, ...(plain ? { [q22]: anAnswer({ rating: asId(plain) }) } : {}) },
            signOff: isSigned ? { name: 'A', role: 'Head', on: '2026-11-01' as never } : null,
            timeline: isExcused ? [excused] : [],
          },
        }
      }),
    )

const excused = {
  kind: 'excused',
  id: asId<'event'>('event-1'),
  at: '2026-10-01T09:00:00.000Z',
  by: '',
  why: 'exempt',
  note: '',
} as never

const must = (): never => {
  throw new Error('There are twelve facts')
}
