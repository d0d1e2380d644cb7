import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { canonicalJson, type Json } from '../../../shared/basics/json'
import { movements } from '../../../shared/findings/comparing'
import { outsideText, ratedIn, sumOf, tallyQuestions } from '../../../shared/findings/counting'
import { compareEditions, isComparable } from '../../../shared/frameworks/editions'
import { fieldText } from '../../../shared/frameworks/fieldValue'
import { frameworkKey } from '../../../shared/frameworks/framework'
import { findQuestion, questionsOf } from '../../../shared/frameworks/lookUp'
import { readFrameworkSheets } from '../../../shared/frameworks/workbook/readSheets'
import { frameworkSheets } from '../../../shared/frameworks/workbook/writeSheets'
import { questionsAsked } from '../../../shared/returns/asked'
import { gapsIn } from '../../../shared/returns/gaps'
import { progressOf } from '../../../shared/returns/progress'
import { answeredInFull } from '../../builders/answers'
import { must } from '../../builders/must'
import {
  helpTool,
  narrativeTool,
  percentageTool,
  publishedTools,
  rubricTool,
  splitEditions,
} from '../../builders/publishedTools'
import { builtInFrameworks } from '../../builders/reportWorkspace'
import { anAnswer, aReturn } from '../../builders/returns'

const today = asDay('2026-11-22')

describe.each(publishedTools().map((framework) => [frameworkKey(framework), framework] as const))(
  'the form %s',
  (_key, framework) => {
    it('can be answered in full', () => {
      const full = answeredInFull(aReturn(), framework, today)
      expect(progressOf(full, framework).left).toBe(0)
      expect(gapsIn(full, framework, today)).toEqual([])
    })

    it('comes back from a workbook as it went in', () => {
      const [scale] = builtInFrameworks()[0]?.scales ?? []
      const read = readFrameworkSheets(frameworkSheets(framework), {
        scale: must(scale ? { ok: true, value: scale } : { ok: false, problem: 'none' }),
        today,
      })
      expect(read.problems).toEqual([])
      expect(canonicalJson(read.framework as unknown as Json)).toBe(canonicalJson(framework as unknown as Json))
    })
  },
)

describe('a form without ratings', () => {
  it('counts words as answers and nothing as a rating', () => {
    const framework = narrativeTool()
    const answered = aReturn({ answers: { 'q-1': anAnswer({ narrative: 'We do.' }) } })
    expect(progressOf(answered, framework)).toEqual({ answered: 1, total: 2, left: 1 })
    expect(tallyQuestions(framework, [answered])).toEqual([])
  })
})

describe('a form whose fourth level asks for help', () => {
  it('keeps requests apart from the count', () => {
    const answers = {
      'q-1.1': anAnswer({ rating: asId('ask') }),
      'q-1.2': anAnswer({ rating: asId('full') }),
    }
    const tally = sumOf(tallyQuestions(helpTool(), [aReturn({ answers })]))
    expect(ratedIn(tally)).toBe(1)
    expect(outsideText(tally)).toBe('0 not answered, 0 not applicable and 1 asking for help')
  })
})

describe('a form of percentages and weighted criteria', () => {
  const score = (points: { readonly [id: string]: number | null }) => {
    const framework = percentageTool()
    const field = findQuestion(framework, asId('q-1.2'))?.question.fields?.[0]
    if (!field) throw new Error('There is no field')
    return fieldText(framework, field, { kind: 'criteria', points })
  }

  it.each([
    [{ policy: 50, training: 15, transport: 20 }, '85 of 100'],
    [{ policy: 50, training: 15, transport: null }, '80 of 100 (1 not applicable)'],
    [{ policy: 25, training: null, transport: null }, '50 of 100 (2 not applicable)'],
    [{ policy: 50, training: null, transport: 20 }, 'No score: no weights are given for what does not apply'],
  ])('scores %j as %s', (points, words) => {
    expect(score(points)).toBe(words)
  })
})

describe('a rubric from 4 to 1', () => {
  it('asks for the date only where there is a lead', () => {
    const framework = rubricTool()
    const lead = (level: string) =>
      aReturn({ answers: { 'q-2a.2': anAnswer({ fields: { lead: { kind: 'level', level: asId(level) } } }) } })
    expect(questionsAsked(framework, lead('no'))).toHaveLength(2)
    expect(questionsAsked(framework, lead('yes'))).toHaveLength(3)
  })

  it('moves up when the number goes down', () => {
    const framework = rubricTool()
    const rated = (rating: string) => [aReturn({ answers: { 'q-2a.1': anAnswer({ rating: asId(rating) }) } })]
    const moved = movements({ framework, returns: rated('r1') }, { framework, returns: rated('r3') })
    expect(moved.get('q-2a.1')).toMatchObject({ up: 1, down: 0 })
  })
})

describe('an edition in which one question became three', () => {
  const { before, now } = splitEditions()

  it('says so, and makes no trend of it', () => {
    const changes = compareEditions(now, before)
    expect(changes.map(({ kind }) => kind)).toEqual(['split'])
    expect(changes.every((change) => !isComparable(now, before, change))).toBe(true)
    const returns = [answeredInFull(aReturn(), now, today)]
    const moved = movements({ framework: now, returns }, { framework: before, returns })
    expect(questionsOf(now).map(({ question }) => moved.get(question.id)?.notComparable)).toEqual([1, 1, 1])
  })
})

describe('a condition in a workbook', () => {
  it('on a question of one typed answer needs no name for that answer', () => {
    const [scale] = builtInFrameworks()[0]?.scales ?? []
    if (!scale) throw new Error('There is no scale')
    const rows = (name: string, ...all: readonly (readonly string[])[]) => ({ name, rows: all })
    const read = readFrameworkSheets(
      [
        rows('Framework', ['Name', 'Value'], ['Title', 'A small tool']),
        rows('Standards', ['Number', 'Title'], ['1', 'Leads']),
        rows(
          'Questions',
          ['Standard', 'Number', 'Question', 'Kind', 'Asked after', 'Asked when the answer is'],
          ['1', '1.1', 'Is there a lead?', 'Yes or no', '', ''],
          ['1', '1.2', 'Who is it?', 'Role', '1.1', 'Yes'],
        ),
      ],
      { scale, today },
    )
    expect(read.problems.filter(({ kind }) => kind === 'wrong')).toEqual([])
    const framework = read.framework
    const first = framework && questionsOf(framework)[0]?.question
    const second = framework && questionsOf(framework)[1]?.question
    expect(second?.showWhen).toMatchObject({ question: first?.id, field: first?.fields?.[0]?.id })
  })
})
