import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../../../shared/basics/day'
import {
  type Box,
  type Filled,
  notApplicableValue,
  type Option,
  type Row,
} from '../../../../../shared/exchange/forms/box'
import { fillReturn } from '../../../../../shared/exchange/forms/fill'
import {
  isKey,
  keysOfRows,
  keysOfWords,
  optionKeys,
  wordsOfKeys,
  wordsOfRows,
} from '../../../../../shared/exchange/forms/paper/keys'
import { boxesOf } from '../../../../../shared/exchange/forms/questionBoxes'
import { readForm } from '../../../../../shared/exchange/forms/readForm'
import { questionsOf } from '../../../../../shared/frameworks/lookUp'
import { contentOf } from '../../../../../shared/returns/answer'
import type { AuditReturn } from '../../../../../shared/returns/auditReturn'
import { answeredInFull } from '../../../../builders/answers'
import { builtInFrameworks } from '../../../../builders/reportWorkspace'
import { aReturn } from '../../../../builders/returns'

const option = (label: string, code = '', value = label.toLowerCase()): Option => ({
  value,
  label,
  about: '',
  also: code === '' ? [] : [code],
})
const excluded = option('Not applicable', '', notApplicableValue)
const many = (count: number) => Array.from({ length: count }, (_, place) => option(`Option ${place}`))

describe('the keys of options', () => {
  it.each([
    ['places', [option('Strong', 'ST'), option('In place', 'IP'), excluded], ['1', '2', '0']],
    ['the figures people know', [option('Weak', '0'), option('Good', '2'), option('Fair', '1')], ['0', '2', '1']],
    ['figures in labels', [option('Embedded (4)', 'EM'), option('Secure (3)', 'SE')], ['4', '3']],
    [
      'a letter for a level without a figure, and another for what nought cannot stand for',
      [option('None', '0'), option('All', '1'), option('Do not know', 'DK'), excluded],
      ['0', '1', 'D', 'X'],
    ],
    ['two figures for more than nine', many(11), '01 02 03 04 05 06 07 08 09 10 11'.split(' ')],
    [
      'two figures for what is beside more than nine',
      [excluded, ...many(10)],
      '00 01 02 03 04 05 06 07 08 09 10'.split(' '),
    ],
  ])('are %s', (_what, options, keys) => {
    expect(optionKeys(options)).toEqual(keys)
  })

  it('count places where two levels have one figure', () => {
    expect(optionKeys([option('One', '1'), option('Other', '1')])).toEqual(['1', '2'])
  })
})

const box = (kind: 'choice' | 'choices', options: readonly Option[]): Box => ({
  key: 'Q/rating',
  label: 'Rating',
  hint: '',
  kind,
  options,
})

describe('keys typed in a box', () => {
  const options = [option('Strong'), option('In place'), excluded]

  it('stand for the words of an option', () => {
    expect(wordsOfKeys(box('choice', options), ' 2 ')).toBe('In place')
    expect(wordsOfKeys(box('choice', options), '0')).toBe('Not applicable')
    expect(isKey(options, '2')).toBe(true)
    expect(isKey(options, '3')).toBe(false)
  })

  it('stay as they are when they are words', () => {
    expect(wordsOfKeys(box('choice', options), 'Amber')).toBe('Amber')
    expect(wordsOfKeys(box('choices', options), 'Strong and 2')).toBe('Strong and 2')
  })

  it.each(['1 2', '1,2', '12', ' 1;  2'])('give several options as %s', (typed) => {
    expect(wordsOfKeys(box('choices', options), typed)).toBe('Strong\nIn place')
  })

  it('are read two figures at a time where keys have two', () => {
    expect(wordsOfKeys(box('choices', many(12)), '0312')).toBe('Option 2\nOption 11')
    expect(wordsOfKeys(box('choices', many(12)), '3')).toBe('3')
  })
})

/** What is asked, without the ids of evidence and actions: a form on paper has none. */
const said = ({ answers }: AuditReturn) =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const { evidence, actions, ...content } = contentOf(answer)
      const without = ({ id: _id, ...item }: { readonly id: string }) => item
      const typed = evidence.map((item) => ({ ...item, type: item.type ?? null }))
      return [id, { ...content, evidence: typed.map(without), actions: actions.map(without) }]
    }),
  )

describe.each(builtInFrameworks().map((framework) => [framework.id, framework.edition, framework] as const))(
  '%s %s',
  (_id, _edition, framework) => {
    it('says the same when all of it is typed back by its keys', () => {
      const questions = questionsOf(framework)
      const full = answeredInFull(aReturn(), framework, asDay('2026-11-20'))
      const filled = fillReturn(framework, questions, full)
      const boxes = new Map(
        questions.flatMap((placed) => boxesOf(framework, placed).map((each) => [each.key, each] as const)),
      )
      let keysTyped = 0
      const back = Object.entries(filled).map(([key, words]): [string, Filled[string]] => {
        const own = boxes.get(key)
        if (!own) return [key, words]
        if (own.kind === 'rows') return [key, wordsOfRows(own, keysOfRows(own, withoutIds(words as readonly Row[])))]
        const typed = keysOfWords(own, words as string)
        if (typed !== words) keysTyped += 1
        return [key, wordsOfKeys(own, typed)]
      })
      const read = readForm({
        framework,
        cycle: { periodTo: asDay('2026-11-30') },
        sent: aReturn(),
        filled: Object.fromEntries(back),
        by: 'Business manager',
        at: asMoment('2026-11-20T10:00:00.000Z'),
        placeOf: (_key, label) => label,
      })
      expect(read.unread).toEqual([])
      expect(said(read.auditReturn)).toEqual(said(full))
      const choices = Object.keys(filled).filter((key) => boxes.get(key)?.kind.startsWith('choice'))
      expect(keysTyped).toBe(choices.length)
    })
  },
)

const withoutIds = (rows: readonly Row[]) => rows.map(({ id: _id, ...row }) => row as Row)
