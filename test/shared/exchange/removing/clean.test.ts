import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import type { Removal } from '../../../../shared/basics/removal'
import { sha256Hex } from '../../../../shared/basics/sha256'
import {
  cleanChange,
  cleanerOfRemovals,
  cleanerOfWords,
  cleanTables,
  questionnairesWith,
  removalsIn,
  sentencesWith,
  withoutRemoved,
  withRemovals,
} from '../../../../shared/exchange/removing/clean'
import { piecesWith, removedMark, withoutPieces, wordsPattern } from '../../../../shared/exchange/removing/words'
import { emptyTables, type Tables } from '../../../../shared/exchange/tables'

const salt = 'a'.repeat(32)
const removal = (sentences: readonly string[], files: readonly string[] = []): Removal => ({
  id: asId<'removal'>(`removal-${sentences.length}`),
  at: asMoment('2026-11-23T10:00:00.000Z'),
  by: '',
  reason: '',
  salt,
  pieces: sentences.map((each) => sha256Hex(salt + each)),
  files: [...files] as Removal['files'],
})

const tablesSaying = (words: string): Tables => ({
  ...emptyTables,
  partnerships: { p: { id: 'p', name: 'Northmere' } },
  frameworks: { 'f@1': { id: 'f', edition: '1', title: 'A question about Ann Lee' } },
  returns: { r: { id: 'Ann Lee', kind: 'Ann Lee', answers: { q: { narrative: words } } } },
})

describe('words in a text', () => {
  it.each([
    ['We met Ann Lee.', `We met ${removedMark}.`],
    ['ANN  LEE and ann\nlee', `${removedMark} and ${removedMark}`],
    ['Joann Lee, Ann Leeds', 'Joann Lee, Ann Leeds'],
    ['Ann Lee’s school', `${removedMark}’s school`],
  ])('are whole words, in capitals or not: %s', (text, cleaned) => {
    expect(text.replace(wordsPattern(['Ann Lee']), removedMark)).toBe(cleaned)
  })

  it('may hold signs that patterns are made of, and full stops', () => {
    expect('See (A. Lee) [x]'.replace(wordsPattern(['(A. Lee)']), removedMark)).toBe(`See ${removedMark} [x]`)
    expect(piecesWith('One. By A. Lee today. Two.', wordsPattern(['A. Lee']))).toEqual(['By A.', 'Lee today.'])
  })

  it('leave every other sentence as it was, to the letter', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('One.', ' Two!', '\n', 'Three', ' ', '?'), { maxLength: 20 }), (parts) => {
        const text = parts.join('')
        expect(withoutPieces(text, () => false)).toBe(text)
      }),
    )
  })
})

describe('records without what is removed', () => {
  it('keep ids, codes and published questionnaires', () => {
    const { tables, changed } = cleanTables(tablesSaying('About Ann Lee.'), cleanerOfWords(['Ann Lee'], []))
    expect(tables.returns['r']).toEqual({
      id: 'Ann Lee',
      kind: 'Ann Lee',
      answers: { q: { narrative: `About ${removedMark}.` } },
    })
    expect(changed).toBe(1)
    expect(questionnairesWith(tables, ['Ann Lee'])).toEqual(['f@1'])
  })

  it('know a sentence again by its sum alone, in any text, and no other', () => {
    const sentences = sentencesWith(tablesSaying('Before. About Ann Lee. After.'), ['ann lee'])
    expect([...sentences]).toEqual(['About Ann Lee.', 'A question about Ann Lee'].slice(0, 1))
    const cleaner = cleanerOfRemovals([removal([...sentences])])
    expect(cleaner.text('New. About Ann Lee. More.')).toBe(`New. ${removedMark} More.`)
    expect(cleaner.text('New. About Ann Leigh.')).toBe('New. About Ann Leigh.')
  })

  it('let go of an attached file wherever it is named', () => {
    const sha256 = 'b'.repeat(64)
    const file = { name: 'a.txt', size: 3, sha256 }
    const tables = { ...emptyTables, returns: { r: { evidence: [{ file }], versions: [{ value: file }] } } }
    expect(cleanTables(tables, cleanerOfWords([], [sha256])).tables.returns['r']).toEqual({
      evidence: [{ file: null }],
      versions: [{ value: null }],
    })
  })
})

describe('removals that travel', () => {
  const known = removal(['About Ann Lee.'])

  it('clean a file that comes in, by those of the file and those that are here, and are kept once', () => {
    const old = withoutRemoved(tablesSaying('About Ann Lee.'), [known])
    expect(JSON.stringify(old.returns)).not.toContain('About Ann Lee.')
    expect(removalsIn(old)).toEqual([known])
    expect(removalsIn(withRemovals(old, [known]))).toEqual([known])
    const own = withoutRemoved({ ...old, returns: tablesSaying('About Ann Lee.').returns }, [])
    expect(JSON.stringify(own.returns)).not.toContain('About Ann Lee.')
  })

  it('clean a change, and leave one alone that holds nothing of them', () => {
    const change = (value: string) => ({
      does: 'answer',
      at: '2026-11-23T10:00:00.000Z',
      ops: [{ op: 'set', table: 'returns', id: 'r', path: ['answers', 'q', 'narrative'], value } as const],
    })
    const fine = change('Nothing.')
    expect(cleanChange(fine, [known])).toBe(fine)
    expect(cleanChange(change('About Ann Lee. More.'), [known]).ops[0]).toMatchObject({ value: `${removedMark} More.` })
  })
})
