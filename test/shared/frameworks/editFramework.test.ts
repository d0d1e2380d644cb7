import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { parse } from '../../../shared/basics/parse'
import { copyForTailoring, emptyFramework, followingEdition } from '../../../shared/frameworks/beginFramework'
import { type Draft, editDraft, joinTyping, newDraft, publishDraft, undoEdit } from '../../../shared/frameworks/draft'
import { changeQuestion, changeWords, linesOf, withOptional } from '../../../shared/frameworks/editFramework'
import { freeFieldId } from '../../../shared/frameworks/editFrontSheet'
import { carriedForward } from '../../../shared/frameworks/editions'
import {
  addCriterion,
  addField,
  changeKind,
  changeParts,
  emptyField,
  fieldKinds,
  kindOf,
  kindWords,
  optionsFrom,
  pointsOf,
  type QuestionKind,
  removeField,
} from '../../../shared/frameworks/editQuestion'
import { addReference, removeReference } from '../../../shared/frameworks/editReferences'
import {
  addLevel,
  addScale,
  changeLevel,
  changeRule,
  describeLevel,
  ownScale,
  removeLevel,
  removeScale,
  usesOf,
} from '../../../shared/frameworks/editScale'
import { addStandard, hideStandard, moveStandard, removeStandard } from '../../../shared/frameworks/editStandards'
import { addVariant, removeVariant } from '../../../shared/frameworks/editVariants'
import { type Framework, frameworkKey, frameworkSchema } from '../../../shared/frameworks/framework'
import { findQuestion, questionsOf } from '../../../shared/frameworks/lookUp'
import { isInOrder, renumber } from '../../../shared/frameworks/numbering'
import { parseFramework } from '../../../shared/frameworks/parseFramework'
import {
  addQuestion,
  hideQuestion,
  moveQuestion,
  moveQuestionTo,
  removeQuestion,
} from '../../../shared/frameworks/placeQuestions'
import { plainAdvice } from '../../../shared/frameworks/plainEnglish'
import { problemsIn } from '../../../shared/frameworks/problems'
import { explainMisfit } from '../../../shared/frameworks/problemWords'
import { partsOf, type Question, type QuestionId } from '../../../shared/frameworks/question'
import { findQuestions, isNamed } from '../../../shared/frameworks/search'
import { questionKinds } from '../../../shared/frameworks/workbook/questionSheets'
import { aFramework, best, q11, q12, q21 } from '../../builders/frameworks'
import { must } from '../../builders/must'

const framework = aFramework()
const one = asId<'standard'>('T-1')
const two = asId<'standard'>('T-2')
const fresh = asId<'question'>('Q-new')
const labels = (of: Framework) => of.standards.map(({ questions }) => questions.map(({ label }) => label).join(' '))
const ids = () => {
  let count = 0
  return () => {
    count += 1
    return `id-${count}`
  }
}
const questionOf = (of: Framework, id: QuestionId) => findQuestion(of, id)?.question as Question
const fits = (of: Framework) => parse(frameworkSchema, of).ok

describe('questions and standards', () => {
  it('adds a question after another, numbered by its place, answered as the one before it', () => {
    const next = addQuestion(framework, one, fresh, q11)
    expect(labels(next)).toEqual(['1.1 1.1a 1.2', '2.1'])
    expect(labels(addQuestion(next, one, asId('Q-second'), fresh))).toEqual(['1.1 1.1a 1.1b 1.2', '2.1'])
    expect(isInOrder(next)).toBe(true)
    expect(questionOf(next, fresh)).toMatchObject({ text: '', scale: 'four', core: true })
    expect(next.standards[1]).toBe(framework.standards[1])
    expect(labels(addQuestion(framework, two, fresh))).toEqual(['1.1 1.2', '2.1 2.2'])
  })

  it('removes a question with every condition that waits for it', () => {
    const waits = changeQuestion(framework, q12, (question) => ({
      ...question,
      showWhen: { question: q11, is: [best] },
    }))
    const next = removeQuestion(waits, q11)
    expect(labels(next)).toEqual(['1.2', '2.1'])
    expect(questionOf(next, q12).showWhen).toBeUndefined()
    expect(problemsIn(next)).toEqual([])
  })

  it('moves a question up and down, and past the end into the next standard', () => {
    expect(labels(moveQuestion(framework, q12, -1))).toEqual(['1.2 1.1', '2.1'])
    expect(labels(moveQuestion(framework, q12, 1))).toEqual(['1.1', '1.2 2.1'])
    expect(labels(moveQuestion(framework, q21, -1))).toEqual(['1.1 1.2 2.1', ''])
    expect(moveQuestion(framework, q11, -1)).toBe(framework)
  })

  it('moves a question to a place, and leaves the group of its old standard behind', () => {
    const grouped = changeQuestion(framework, q11, (question) => ({ ...question, group: asId('g') }))
    const next = moveQuestionTo(grouped, q11, two, 1)
    expect(labels(next)).toEqual(['1.2', '2.1 1.1'])
    expect(questionOf(next, q11).group).toBeUndefined()
    expect(questionOf(moveQuestionTo(grouped, q11, one, 1), q11).group).toBe('g')
  })

  it('adds, moves and removes a standard, and keeps the last one', () => {
    const three = asId<'standard'>('T-3')
    const next = addStandard(framework, three)
    expect(next.standards.at(-1)).toMatchObject({ id: 'T-3', number: '3', questions: [] })
    expect(moveStandard(framework, two, -1).standards.map(({ id }) => id)).toEqual(['T-2', 'T-1'])
    const single = removeStandard(framework, one)
    expect(single.standards.map(({ id }) => id)).toEqual(['T-2'])
    expect(removeStandard(single, two)).toBe(single)
  })

  it('numbers everything in reading order, and leaves what is in order as it is', () => {
    expect(isInOrder(framework)).toBe(true)
    const moved = moveStandard(moveQuestion(framework, q12, -1), two, -1)
    expect(isInOrder(moved)).toBe(false)
    expect(labels(renumber(moved))).toEqual(['1.1', '2.1 2.2'])
    expect(renumber(framework).standards[0]).toBe(framework.standards[0])
  })

  it.each([
    [['2', '3'], ['2a.1', '2a.2', '3.1'], true],
    [['A', 'B'], ['Q9', 'Q10', 'Q11'], true],
    [['N', 'F'], ['NS', 'NB', 'F1'], true],
    [['2', '3'], ['2b.1', '2a.1', '3.1'], false],
    [['1', '2'], ['1.1', '1.1a', '2.1'], true],
    [['1', '2'], ['1.2', '1.10', '2.1'], true],
    [['1', '2'], ['1.10', '1.2', '2.1'], false],
    [['3', '2'], ['2a.1', '2a.2', '3.1'], false],
    [['1', '2'], ['1.1', '2.1', '2.2'], false],
  ])('takes the numbers that people gave: standards %j with %j, in order: %j', (numbers, given, expected) => {
    const standards = framework.standards.map((standard, s) => ({
      ...standard,
      number: numbers[s] ?? '',
      questions: standard.questions.map((question, q) => ({ ...question, label: given[s * 2 + q] ?? '' })),
    }))
    expect(isInOrder({ ...framework, standards })).toBe(expected)
  })

  it('hides a question: the draft keeps it and the edition is without it', () => {
    const hidden = hideQuestion(framework, q11, true)
    expect(hideQuestion(hidden, q11, false)).toEqual(framework)
    const published = must(publishDraft(aDraft(hidden), [], stamp))
    expect(labels(published.framework)).toEqual(['1.2', '2.1'])
    expect(labels(published.draft.framework)).toEqual(['1.1 1.2', '2.1'])
    const without = must(publishDraft(aDraft(hideStandard(framework, one, true)), [], stamp))
    expect(without.framework.standards.map(({ id }) => id)).toEqual(['T-2'])
  })

  it('takes away an optional text that is emptied', () => {
    expect(withOptional({ a: 1, b: 'x' } as { a: number; b?: string }, 'b', '')).toEqual({ a: 1 })
    expect(withOptional({ a: 1 } as { a: number; b?: string }, 'b', 'y')).toEqual({ a: 1, b: 'y' })
    expect(linesOf(' one \n\n two\n')).toEqual(['one', 'two'])
  })

  it('removes a source and a size wherever they are named', () => {
    const act = asId<'reference'>('act')
    expect(removeReference(framework, act).standards.map(({ references }) => references)).toEqual([[], []])
    const small = asId<'variant'>('small')
    const sized = changeQuestion(addVariant(framework, small), q11, (question) => ({ ...question, variants: [small] }))
    expect(questionOf(removeVariant(sized, small), q11).variants).toBeUndefined()
    expect(removeVariant(sized, small).variants).toBeUndefined()
    expect(addReference(framework, asId('law'), asDay('2026-11-22')).references.at(-1)).toMatchObject({
      verified: false,
    })
  })

  it('finds a free name for a box of the first page', () => {
    const id = freeFieldId(framework)
    expect(fits({ ...framework, frontSheet: [...framework.frontSheet, { id, label: '', kind: 'text' }] })).toBe(true)
    expect(framework.frontSheet.map((field) => field.id)).not.toContain(id)
  })
})

describe('how a question is answered', () => {
  const question = questionOf(framework, q11)

  it.each([...fieldKinds, 'words', 'rating'] as const)('becomes %s and fits', (kind) => {
    const next = changeKind(changeKind(question, 'words', null, ids()), kind, asId('four'), ids())
    expect(kindOf(next)).toBe(kind)
    expect(fits(changeQuestion(framework, q11, () => next))).toBe(true)
  })

  it('goes by the names that a workbook has', () => {
    for (const [kind, words] of questionKinds)
      if (kind !== 'typed' && kind !== 'both') expect([kind, kindWords[kind as QuestionKind]]).toEqual([kind, words])
  })

  it('is a choice of Yes and No where it is yes or no, until another line is written', () => {
    const next = changeKind(question, 'yesNo', null, ids())
    const [field] = next.fields ?? []
    if (field?.kind !== 'choice') throw new Error('no choice')
    expect(field.options.map(({ label }) => label)).toEqual(['Yes', 'No'])
    const more = { ...field, options: optionsFrom(field.options, ['Yes', 'No', 'Unsure'], ids()) }
    expect(kindOf({ ...next, fields: [more] })).toBe('choice')
    expect(changeKind(next, 'choice', null, ids()).fields).toMatchObject([{ options: [{ label: '' }, { label: '' }] }])
  })

  it('stays as it is where there is no scale to rate on', () => {
    const words = changeKind(question, 'words', null, ids())
    expect(changeKind(words, 'rating', null, ids())).toBe(words)
    expect(emptyField('level', null, ids())).toBeNull()
  })

  it('adds and removes typed answers', () => {
    const field = must({ ok: true, value: emptyField('date', null, ids()) } as const)
    if (!field) throw new Error('a date needs no scale')
    const next = addField(question, field)
    expect(next.fields).toEqual([field])
    expect(removeField(next, field.id).fields).toBeUndefined()
  })

  it('keeps the id of a choice that stays or is reworded, and never uses one again', () => {
    const options = [
      { id: asId<'option'>('y'), label: 'Yes' },
      { id: asId<'option'>('n'), label: 'No' },
    ]
    expect(optionsFrom(options, ['No', 'Yes'], ids()).map(({ id }) => id)).toEqual(['n', 'y'])
    expect(optionsFrom(options, ['Yes', 'Not yet'], ids()).map(({ id }) => id)).toEqual(['y', 'n'])
    expect(optionsFrom(options, ['Yes', 'In part', 'No'], ids()).map(({ id }) => id)).toEqual(['y', 'id-1', 'n'])
    expect(optionsFrom(options, ['Yes', 'Yes'], ids()).map(({ id }) => id)).toEqual(['y', 'n'])
    expect(optionsFrom(options, ['Yes'], ids())).toMatchObject([{ id: 'y', label: 'Yes' }, { label: '' }])
  })

  it('gives a new criterion what is left of the points', () => {
    const field = emptyField('criteria', null, ids())
    if (field?.kind !== 'criteria') throw new Error('no criteria')
    const more = addCriterion({ ...field, most: 100 }, asId('c2'))
    expect(more.criteria.map(({ weight }) => weight)).toEqual([10, 90])
    expect(pointsOf(more)).toBe(100)
    expect(addCriterion(more, asId('c3')).criteria.at(-1)?.weight).toBe(1)
  })

  it('writes parts down only where they are not the usual ones', () => {
    const without = changeParts(question, 'impact', false)
    expect(partsOf(without)).toEqual(['narrative', 'evidence', 'actions'])
    expect(changeParts(without, 'impact', true)).toEqual(question)
  })
})

describe('scales', () => {
  const [four] = framework.scales
  if (!four) throw new Error('no scale')

  it('adds a scale whose ids are taken under other ids', () => {
    const next = addScale(framework, four)
    expect(next.scales.map(({ id }) => id)).toEqual(['four', 'four-2'])
    expect(problemsIn(next)).toEqual([])
    const own = addScale(framework, { ...ownScale(ids()), title: 'Ours' })
    expect(own.scales.at(-1)?.levels).toHaveLength(2)
    expect(fits(own)).toBe(true)
  })

  it('adds up to eight levels, each with a shape of its own', () => {
    const make = ids()
    let scale = four
    for (let count = 0; count < 9; count += 1) scale = addLevel(scale, make() as never)
    expect(scale.levels).toHaveLength(8)
    expect(new Set(scale.levels.map(({ shape }) => shape)).size).toBe(8)
  })

  it('gives a judgement a colour, and takes it from a level that says nothing about the duty', () => {
    const added = addLevel(four, asId('extra'))
    const judged = changeLevel(added, asId('extra'), { meaning: 'not-met' })
    expect(judged.levels.at(-1)?.step).toBe('d')
    expect(changeLevel(judged, asId('extra'), { meaning: 'no-rating' }).levels.at(-1)?.step).toBeNull()
  })

  it('removes a level with its rules and descriptions, and a scale only when nothing uses it', () => {
    const ruled = changeRule(framework, 'evidenceFor', best, true)
    const next = removeLevel(ruled, four.id, best)
    expect(next.rules.evidenceFor).not.toContain(best)
    expect(next.standards[0]?.descriptors).not.toHaveProperty('best')
    expect(problemsIn(next)).toEqual([])
    expect(usesOf(framework, four.id)).toEqual(['1.1', '1.2', '2.1'])
    expect(removeScale(framework, four.id)).toBe(framework)
    expect(removeScale(addScale(framework, four), asId('four-2')).scales).toEqual(framework.scales)
  })

  it('describes a level in a question, and gives it its usual words back', () => {
    const question = questionOf(framework, q11)
    const said = describeLevel(question, best, 'All of it')
    expect(said.descriptors).toEqual({ best: 'All of it' })
    expect(describeLevel(said, best, '')).toEqual(question)
  })
})

const stamp = { at: asMoment('2026-11-22T10:00:00.000Z'), by: 'Dee' }
const aDraft = (of: Framework): Draft => newDraft(asId('draft-1'), of, null, stamp)

describe('a draft', () => {
  it('keeps what is typed in one box as one edit, and begins another for the next box', () => {
    const type = (draft: Draft, text: string) =>
      joinTyping(must(editDraft(draft, 'reword 1.1', (f) => changeQuestion(f, q11, (q) => ({ ...q, text })), stamp)))
    const typed = ['W', 'Wh', 'Who?'].reduce(type, aDraft(framework))
    expect(typed.undo).toHaveLength(1)
    const renamed = joinTyping(
      must(editDraft(typed, 'rename 1.1', (f) => changeQuestion(f, q11, (q) => ({ ...q, shortTitle: 'Who' })), stamp)),
    )
    expect(renamed.undo.map(({ does }) => does)).toEqual(['reword 1.1', 'rename 1.1'])
    expect(must(undoEdit(must(undoEdit(renamed, stamp)), stamp)).framework).toEqual(framework)
  })

  it('takes back any edit exactly', () => {
    const edits: readonly ((f: Framework) => Framework)[] = [
      (f) => removeStandard(f, one),
      (f) => moveQuestionTo(f, q11, two, 0),
      (f) => removeQuestion(f, q12),
      (f) => addScale(f, f.scales[0] as never),
      (f) => changeWords(f, { title: 'Other' }),
    ]
    for (const edit of edits) {
      const edited = must(editDraft(aDraft(framework), 'change', edit, stamp))
      expect(must(undoEdit(edited, stamp)).framework).toEqual(framework)
    }
  })
})

describe('a copy to tailor', () => {
  const copy = copyForTailoring(framework, {
    id: asId('ours'),
    edition: '2027.1',
    owner: 'Eastmoor',
    on: asDay('2026-11-22'),
  })

  it('is a framework of its own whose questions still ask the same', () => {
    expect(frameworkKey(copy)).toBe('ours@2027.1')
    expect(copy.owner).toBe('Eastmoor')
    expect(parseFramework(JSON.parse(JSON.stringify(copy))).ok).toBe(true)
    expect(carriedForward(copy, framework)).toEqual({ asked: 3, asIs: 3, withDifference: 0, fresh: 0, removed: 0 })
  })

  it('says what becomes of answers once it is changed', () => {
    const changed = addQuestion(
      removeQuestion(
        changeQuestion(copy, q12, (question) => ({ ...question, text: 'Something else?' })),
        q21,
      ),
      one,
      fresh,
    )
    expect(carriedForward(changed, framework)).toEqual({ asked: 3, asIs: 1, withDifference: 1, fresh: 1, removed: 1 })
  })

  it('takes the edition that follows', () => {
    const on = asDay('2026-11-22')
    expect(followingEdition('', on, [])).toBe('2026.1')
    expect(followingEdition('2026.1', on, ['2026.2'])).toBe('2026.3')
  })

  it('begins with nothing where there is nothing to copy', () => {
    const begun = emptyFramework({ id: asId('new'), edition: '1', owner: '', on: asDay('2026-11-22') }, asId('s'))
    expect(fits(begun)).toBe(true)
    expect(problemsIn(begun).length).toBeGreaterThan(0)
    expect(questionsOf(begun)).toEqual([])
  })
})

describe('what is wrong, in words', () => {
  const words = (of: Framework) => problemsIn(of).map((misfit) => explainMisfit(of, misfit))

  it('names the question and what it lacks', () => {
    const next = changeQuestion(framework, q11, (question) => ({ ...question, text: '' }))
    expect(words(next)).toMatchObject([{ words: 'Question 1.1 has no text.', place: { page: 'question', id: q11 } }])
  })

  it('names a number that is used twice, and a standard without questions', () => {
    const twice = changeQuestion(framework, q12, (question) => ({ ...question, label: '1.1' }))
    expect(words(twice)[0]?.words).toBe('Question 1.1 has the same number as another: “1.1”. Change one.')
    expect(words(addStandard(framework, asId('T-3'))).map((each) => each.words)).toContain(
      'Standard 3 has no questions.',
    )
  })

  it('says by how much points do not add up, and which level has a code that misleads', () => {
    const field = emptyField('criteria', null, ids())
    if (field?.kind !== 'criteria') throw new Error('no criteria')
    const off = changeQuestion(framework, q11, (question) =>
      addField(question, {
        ...field,
        label: 'Points',
        most: 20,
        criteria: field.criteria.map((each) => ({ ...each, label: 'One' })),
      }),
    )
    expect(words(off)[0]?.words).toBe('Question 1.1, typed answer 1: the points add up to 10 and should add up to 20.')
    const [scale] = framework.scales
    if (!scale) throw new Error('no scale')
    const red = { ...framework, scales: [changeLevel(scale, best, { code: 'R' })] }
    expect(words(red)[0]).toMatchObject({
      place: { page: 'scales' },
      words: expect.stringContaining('choose another code'),
    })
  })
})

describe('advice on plain words', () => {
  it('names the longest sentence, long words and what nothing explains', () => {
    const long = `${'word '.repeat(30).trim()}.`
    const advice = plainAdvice([`Ask the LADO. ${long} Show multidisciplinarity.`], new Set())
    expect(advice.longest?.words).toBe(30)
    expect(advice.longWords).toEqual(['multidisciplinarity'])
    expect(advice.abbreviations).toEqual(['LADO'])
    expect(plainAdvice(['Ask the LADO.'], new Set(['LADO'])).abbreviations).toEqual([])
  })
})

describe('a search', () => {
  it('finds a question by every word of it, and a framework by its name', () => {
    expect(findQuestions(framework, 'place 1.2').map(({ question }) => question.id)).toEqual([q12])
    expect(findQuestions(framework, '')).toEqual([])
    expect(isNamed(framework, framework.title.slice(0, 4))).toBe(true)
    expect(isNamed(framework, 'zzz')).toBe(false)
  })
})
