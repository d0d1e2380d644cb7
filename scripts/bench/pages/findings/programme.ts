import { asDay, asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import type { Cycle } from '../../../../shared/cycles/cycle'
import type { Workspace } from '../../../../shared/exchange/checkTables'
import { type Framework, frameworkKey } from '../../../../shared/frameworks/framework'
import { findScale } from '../../../../shared/frameworks/lookUp'
import { parseFramework } from '../../../../shared/frameworks/parseFramework'
import { type Answer, emptyContent } from '../../../../shared/returns/answer'
import { questionsAsked } from '../../../../shared/returns/asked'
import { type AuditReturn, newReturn } from '../../../../shared/returns/auditReturn'
import { programme, programmeFile } from '../exchange/programme'

// Made-up programmes whose returns are all back, each with ratings of its own: what findings are made from.

const words =
  'We look at this every term with the leads of each team and write down what changed for children. '.repeat(4)
const types = ['academy', 'independent-school', 'maintained-school', 'special-school']

/** A return that came in, every question answered; the same numbers always give the same ratings. */
function returned(of: Framework, auditReturn: AuditReturn, number: number): AuditReturn {
  const answers = questionsAsked(of, auditReturn).map(({ question }, place): readonly [string, Answer] => {
    const levels = findScale(of, question.scale)?.levels ?? []
    const level = levels[(number * 7 + place * 13 + ((number * place) % 5)) % Math.max(1, levels.length)]
    const content = {
      ...emptyContent,
      rating: level?.id ?? null,
      narrative: `${words}(${number}, ${place})`,
      changedAt: asMoment('2026-11-20T10:00:00.000Z'),
      changedBy: 'Safeguarding lead',
      revision: null,
    }
    return [question.id, content]
  })
  return {
    ...auditReturn,
    stage: 'returned',
    returnedAt: asMoment('2026-11-20T10:00:00.000Z'),
    answers: Object.fromEntries(answers),
  }
}

/** A partnership file: so many schools of several types that returned one questionnaire, which is given as its file. */
export function tableFile(root: string, schools: number, framework: unknown): Promise<Uint8Array> {
  const whole = programme(root, 0, schools)
  const read = parseFramework(framework)
  const [, cycle] = whole.cycles
  if (!read.ok || !cycle) throw new Error('The programme is not whole')
  return programmeFile(
    withReturns({ ...whole, frameworks: [read.value] }, [{ ...cycle, framework: frameworkKey(read.value) }]),
  )
}

/** A partnership file: so many schools that returned the same questionnaire in two cycles, one after the other. */
export const yearsFile = (root: string, schools: number): Promise<Uint8Array> =>
  programmeFile(yearsProgramme(root, schools))

/** A programme of so many schools that returned the same questionnaire in two cycles, one after the other. */
export function yearsProgramme(root: string, schools: number): Workspace {
  const whole = programme(root, 0, schools)
  const [, now] = whole.cycles
  if (!now) throw new Error('The programme is not whole')
  const before: Cycle = {
    ...now,
    id: asId('made-up-before'),
    title: 'Section 175, made up, the year before',
    opensOn: asDay('2025-09-01'),
    closesOn: asDay('2025-12-18'),
    stage: 'closed',
  }
  return withReturns(whole, [before, { ...now, previous: before.id }])
}

function withReturns(whole: Workspace, cycles: readonly Cycle[]): Workspace {
  const organisations = whole.organisations.map((each, place) => ({ ...each, type: types[place % types.length] ?? '' }))
  const returns = cycles.flatMap((cycle, year) => {
    const of = whole.frameworks.find((each) => frameworkKey(each) === cycle.framework)
    if (!of) throw new Error('The programme is not whole')
    return organisations.map(({ id }, place) =>
      returned(
        of,
        newReturn({ id: asId(`return-${id}-${year}`), cycleId: cycle.id, organisationId: id }),
        place + year * 3,
      ),
    )
  })
  return { ...whole, organisations, cycles: [...cycles], returns }
}
