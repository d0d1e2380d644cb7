import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { sampleWorkspace } from '../../../shared/exchange/sample'
import { sumOf, type Tally, tallyQuestions } from '../../../shared/findings/counting'
import { isIn, punctualityOf } from '../../../shared/findings/punctuality'
import { mayUseName, otherGroups } from '../../../shared/findings/viewGroups'
import { noNames, viewsGate, viewsOf } from '../../../shared/findings/views'
import { fieldProblem } from '../../../shared/frameworks/fieldValue'
import { frameworkKey } from '../../../shared/frameworks/framework'
import { questionsOf, scaleOf } from '../../../shared/frameworks/lookUp'
import { discussionOrder, spreadOf } from '../../../shared/frameworks/spread'
import { questionsAsked } from '../../../shared/returns/asked'
import { flagsOf } from '../../builders/flags'
import { must, refusal } from '../../builders/must'
import { builtInFrameworks } from '../../builders/reportWorkspace'
import { sampleContent } from '../../builders/sampleContent'

const frameworks = builtInFrameworks()
const sample = must(sampleWorkspace(sampleContent(), frameworks))
const asAt = asDay('2026-11-22')

const cycleCalled = (id: string) => {
  const cycle = sample.cycles.find((each) => each.id === id)
  const framework = frameworks.find((each) => frameworkKey(each) === cycle?.framework)
  if (!cycle || !framework) throw new Error(`The sample has no cycle ${id}`)
  const returns = sample.returns.filter(({ cycleId }) => cycleId === cycle.id)
  const asked = new Set<string>(returns.map(({ organisationId }) => organisationId))
  const organisations = sample.organisations.filter(({ id: each }) => asked.has(each))
  return { cycle, framework, returns, organisations }
}

const { cycle, framework, returns, organisations } = cycleCalled('sample-schools-2026-27')
const back = returns.filter(({ stage }) => stage === 'returned')
const met = ({ met: good, partly, notMet }: Tally) => good / (good + partly + notMet)

describe('the schools of the sample', () => {
  it('are 60, of several types and phases, in four areas, in three trusts or none', () => {
    expect(organisations).toHaveLength(60)
    expect(new Set(organisations.map(({ name }) => name)).size).toBe(60)
    expect(new Set(organisations.map(({ type }) => type)).size).toBeGreaterThan(5)
    expect(new Set(organisations.map(({ phase }) => phase)).size).toBeGreaterThan(4)
    expect(new Set(organisations.map(({ area }) => area)).size).toBe(4)
    expect(new Set(organisations.map(({ trust }) => trust)).size).toBe(4)
  })

  it('have numbers that no school in England has', () => {
    const numbers = organisations.map(({ identifiers }) => identifiers.urn)
    expect(new Set(numbers).size).toBe(60)
    expect(numbers.filter((urn) => !urn?.startsWith('99'))).toEqual([])
  })

  it('answered as schools do: 51 are in, some late, five have begun and four never answered', () => {
    const all = back.map((each) => punctualityOf(each, cycle, asAt))
    expect(all.filter(isIn)).toHaveLength(51)
    expect(all.filter(({ kind }) => kind === 'late')).toHaveLength(6)
    const out = returns.filter(({ stage }) => stage === 'draft')
    expect(out.filter(({ answers }) => Object.keys(answers).length > 0)).toHaveLength(5)
    const never = out.filter(({ answers }) => Object.keys(answers).length === 0)
    expect(never).toHaveLength(4)
    for (const { timeline } of never) expect(timeline.filter(({ kind }) => kind === 'chased').length).toBeGreaterThan(2)
  })

  it('give figures that their fields take', () => {
    const wrong = returns.flatMap((each) =>
      questionsAsked(framework, each).flatMap(({ question }) =>
        (question.fields ?? []).flatMap((field) => {
          const value = each.answers[question.id]?.fields[field.id]
          return value && fieldProblem(field, value, asAt) ? [`${each.id} ${question.id} ${field.id}`] : []
        }),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('are weakest on one standard by far', () => {
    const tallied = tallyQuestions(framework, back)
    const shares = framework.standards
      .map((standard) => ({
        id: standard.id as string,
        share: met(sumOf(tallied.filter(({ question }) => standard.questions.includes(question)))),
      }))
      .sort((a, b) => a.share - b.share)
    expect(shares[0]?.id).toBe('S175-09')
    expect((shares[1]?.share ?? 0) - (shares[0]?.share ?? 0)).toBeGreaterThan(0.2)
  })

  it('differ most on one question, from end to end', () => {
    const tops = questionsOf(framework).flatMap(({ question }) => {
      const scale = scaleOf(framework, question)
      const ratings = back.flatMap(({ answers }) => answers[question.id]?.rating ?? [])
      const spread = scale && spreadOf(scale, ratings)
      const [worst, best] = [scale?.levels[0], scale?.levels[3]]
      const count = (id: string | undefined) => ratings.filter((rating) => rating === id).length
      return spread?.label === 'Split' ? [{ id: question.id, ends: Math.min(count(worst?.id), count(best?.id)) }] : []
    })
    const [first, second] = tops.sort((a, b) => b.ends - a.ends)
    expect(first?.id).toBe('S175-10.5')
    expect(first?.ends).toBeGreaterThan(2 * (second?.ends ?? 0))
  })

  it('raise what a chair should ask about: all at the top, words of another school, claims and silence', () => {
    const flags = flagsOf({
      cycle,
      framework,
      returns: back,
      organisations: new Map(sample.organisations.map((each) => [each.id, each])),
      before: null,
      asAt,
    })
    const raised = (rule: string) => flags.filter((flag) => flag.rule === rule)
    expect(raised('allTop').map(({ organisationId }) => organisationId)).toEqual(['sample-school-54'])
    expect(raised('sameAsOther')).toHaveLength(2)
    expect(raised('notApplicable').length).toBeGreaterThan(20)
    expect(raised('silentQuestion').map(({ questionId }) => questionId)).toEqual(['S175-07.4'])
  })
})

describe('the board members of the sample', () => {
  const members = cycleCalled('sample-propositions-2026')
  const views = viewsOf(members.framework, members.returns, noNames)
  const viewOn = (id: string) => views.find(({ question }) => question.id === id)

  it('are 11, all in, so that their views may be looked at, and one allows a name', () => {
    expect(members.returns).toHaveLength(11)
    expect(viewsGate(members.cycle, members.returns).isOpen).toBe(true)
    expect(members.returns.filter((each) => mayUseName(members.framework, each))).toHaveLength(1)
    expect(viewOn('KP6-S')?.groups.map(({ group, people }) => [group, people])).toEqual([
      ['Local authority', 3],
      ['NHS', 3],
      [otherGroups, 5],
    ])
  })

  it('disagree most on one proposition, agree on others, and cannot say on one', () => {
    expect(views.filter(({ spread }) => spread.label === 'Split').map(({ question }) => question.id)).toEqual(['KP6-S'])
    expect(discussionOrder(views)[0]?.question.id).toBe('KP6-S')
    expect(viewOn('KP4-S')?.spread.label).toBe('Same view')
    expect(viewOn('KP4-I')?.spread.evidenceGap).toBe(true)
  })

  it('include somebody alone with a view, who says why', () => {
    expect(
      viewOn('KP3-B')
        ?.comments.map(({ words }) => words)
        .join(' '),
    ).toContain('Not every kind of school')
    expect(members.returns.filter(({ answers }) => answers['KP3-B']?.rating === 'kp-weak')).toHaveLength(1)
  })

  it('name evidence of the types that there are', () => {
    const known = new Set<string | undefined>(members.framework.evidenceTypes?.map(({ id }) => id))
    const used = members.returns.flatMap(({ answers }) => Object.values(answers).flatMap(({ evidence }) => evidence))
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter(({ type }) => !known.has(type ?? undefined))).toEqual([])
  })
})

describe('rows that do not fit', () => {
  type Rows = {
    marks: Record<string, string>
    respondents: { ratings: string; evidenced: string; figures: (string | number)[]; answers: Record<string, object> }[]
  }
  const changed = (change: (rows: Rows) => void) => {
    const content = sampleContent()
    change((content.rows as (Rows & { cycle: string })[]).find(({ cycle: of }) => of.startsWith('schools')) as Rows)
    return sampleWorkspace(content, frameworks)
  }

  it.each<[string, (rows: Rows) => void, string]>([
    [
      'a row with a mark too many',
      ({ respondents: [first] }) => Object.assign(first ?? {}, { ratings: 'I'.repeat(99) }),
      'respondents[0].ratings',
    ],
    [
      'a row of evidence that is too short',
      ({ respondents: [first] }) => Object.assign(first ?? {}, { evidenced: 'a' }),
      'respondents[0].evidenced',
    ],
    [
      'a mark that stands for nothing',
      (rows) => void delete rows.marks['I'],
      'respondents[0].ratings, question S175-01.1',
    ],
    [
      'a figure of another kind',
      ({ respondents: [first] }) => void first?.figures.splice(1, 1, 'many'),
      'respondents[0].figures[1]',
    ],
    [
      'words on a question that is not there',
      ({ respondents: [first] }) => Object.assign(first?.answers ?? {}, { 'Q-1': {} }),
      'respondents[0].answers.Q-1',
    ],
    ['a cycle that is not there', (rows) => Object.assign(rows, { cycle: 'other' }), 'cycle'],
  ])('refuses %s and names the place', (_what, change, path) => {
    expect(refusal(changed(change))[0]?.path).toBe(path)
  })
})
