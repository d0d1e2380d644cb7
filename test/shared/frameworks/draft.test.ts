import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { Json } from '../../../shared/basics/json'
import { parse } from '../../../shared/basics/parse'
import {
  type Draft,
  draftSchema,
  editDraft,
  editsKept,
  newDraft,
  publishDraft,
  redoEdit,
  undoEdit,
  withdrawDraft,
} from '../../../shared/frameworks/draft'
import { type Framework, frameworkKey } from '../../../shared/frameworks/framework'
import { aFramework } from '../../builders/frameworks'
import { must, refusal } from '../../builders/must'

const stamp = { at: asMoment('2026-11-22T12:00:00.000Z'), by: 'Business manager' }
const later = { at: asMoment('2026-11-23T12:00:00.000Z'), by: 'Chair' }
const first = aFramework()
const start = () => newDraft(asId('draft-1'), first, frameworkKey(first), stamp)

type Edit = (framework: Framework) => Framework
const retitle =
  (title: string): Edit =>
  (framework) => ({ ...framework, title })
const edited = (draft: Draft, edit: Edit, does = 'change') => must(editDraft(draft, does, edit, later))
const plain = (framework: Framework) => JSON.parse(JSON.stringify(framework)) as Json

describe('an edit', () => {
  it('gives the next framework and keeps the way back, with who and when', () => {
    const draft = edited(start(), retitle('New title'), 'rename it')
    expect(draft.framework.title).toBe('New title')
    expect(draft).toMatchObject({ changedAt: later.at, changedBy: 'Chair' })
    expect(draft.undo).toEqual([
      { does: 'rename it', steps: [{ path: ['title'], was: 'Tiny self-assessment', now: 'New title' }] },
    ])
  })

  it('leaves the draft it was made on as it was', () => {
    const draft = start()
    const before = JSON.stringify(draft)
    edited(draft, retitle('New title'))
    expect(JSON.stringify(draft)).toBe(before)
  })

  it('may leave texts empty while they are written', () => {
    expect(editDraft(start(), 'clear it', retitle(''), stamp).ok).toBe(true)
  })

  it('is refused where it changes nothing', () => {
    expect(refusal(editDraft(start(), 'x', (framework) => ({ ...framework }), stamp))).toEqual({
      kind: 'nothingChanged',
    })
  })

  it('is refused where it leads to something no framework can be', () => {
    expect(refusal(editDraft(start(), 'x', retitle('x'.repeat(4_001)), stamp))).toEqual({
      kind: 'doesNotFit',
      misfits: [{ path: 'title', expected: 'at most 4,000 characters' }],
    })
  })
})

describe('undo and redo', () => {
  it('go back and forth', () => {
    const two = edited(edited(start(), retitle('One')), retitle('Two'))
    const one = must(undoEdit(two, later))
    expect(one.framework.title).toBe('One')
    expect(must(undoEdit(one, later)).framework).toEqual(first)
    expect(must(redoEdit(one, later)).framework.title).toBe('Two')
  })

  it('bring back a question that was taken out, in its place', () => {
    const without: Edit = (framework) => ({
      ...framework,
      standards: framework.standards.map((standard, s) =>
        s === 0 ? { ...standard, questions: standard.questions.slice(1) } : standard,
      ),
    })
    expect(must(undoEdit(edited(start(), without), later)).framework).toEqual(first)
  })

  it('bring back a name that was left out, and take away one that was new', () => {
    const noted = edited(start(), (framework) => ({ ...framework, coreNote: 'Short version.' }))
    const bare = edited(noted, ({ coreNote: _note, ...framework }) => framework)
    expect('coreNote' in bare.framework).toBe(false)
    expect(must(undoEdit(bare, later)).framework.coreNote).toBe('Short version.')
    expect('coreNote' in must(undoEdit(must(undoEdit(bare, later)), later)).framework).toBe(false)
  })

  it('end where there is nothing more, and a new edit ends redo', () => {
    expect(refusal(undoEdit(start(), later))).toEqual({ kind: 'nothingChanged' })
    expect(refusal(redoEdit(start(), later))).toEqual({ kind: 'nothingChanged' })
    const forked = edited(must(undoEdit(edited(start(), retitle('One')), later)), retitle('Other'))
    expect(refusal(redoEdit(forked, later))).toEqual({ kind: 'nothingChanged' })
  })

  it(`reach ${editsKept} edits back, the newest ones`, () => {
    let draft = start()
    for (let i = 1; i <= editsKept + 2; i += 1) draft = edited(draft, retitle(`Title ${i}`), `edit ${i}`)
    expect(draft.undo).toHaveLength(editsKept)
    expect(draft.undo[0]?.does).toBe('edit 3')
    while (draft.undo.length > 0) draft = must(undoEdit(draft, later))
    expect(draft.framework.title).toBe('Title 2')
    expect(draft.redo).toHaveLength(editsKept)
    expect(parse(draftSchema, JSON.parse(JSON.stringify(draft))).ok).toBe(true)
  })
})

describe('any run of edits', () => {
  const edits: fc.Arbitrary<Edit> = fc.oneof(
    fc.string({ maxLength: 20 }).map(retitle),
    fc.constantFrom<Edit>(
      (framework) => ({ ...framework, coreNote: 'Note' }),
      ({ coreNote: _note, ...framework }) => framework,
      (framework) => ({ ...framework, standards: [...framework.standards].reverse() }),
      (framework) => ({ ...framework, standards: framework.standards.slice(0, 1) }),
      (framework) => ({ ...framework, standards: [...framework.standards, ...framework.standards].slice(0, 9) }),
      (framework) => ({ ...framework, references: framework.references.map((each) => ({ ...each, part: null })) }),
      (framework) => ({ ...framework, references: framework.references.map((each) => ({ ...each, part: 's 2' })) }),
      (framework) => ({ ...framework, background: ['A fact', 'Another'] }),
      (framework) => ({ ...framework, background: ['A fact'] }),
      (framework) => ({
        ...framework,
        standards: framework.standards.map(({ descriptors: _all, ...standard }) => ({
          ...standard,
          questions: standard.questions.map((question) => ({ ...question, help: 'Look.', core: !question.core })),
        })),
      }),
    ),
  )

  it('undone gives the first framework back exactly, and redone the last, also after a restart', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 12 }), (all) => {
        const passed: Json[] = [plain(first)]
        let draft = start()
        for (const edit of all) {
          const next = editDraft(draft, 'x', edit, stamp)
          if (!next.ok) continue
          draft = next.value
          passed.push(plain(draft.framework))
        }
        draft = must(parse(draftSchema, JSON.parse(JSON.stringify(draft))))
        for (const framework of [...passed].reverse().slice(1)) {
          draft = must(undoEdit(draft, stamp))
          expect(plain(draft.framework)).toEqual(framework)
        }
        draft = must(parse(draftSchema, JSON.parse(JSON.stringify(draft))))
        for (const framework of passed.slice(1)) {
          draft = must(redoEdit(draft, stamp))
          expect(plain(draft.framework)).toEqual(framework)
        }
      }),
    )
  })
})

describe('publishing', () => {
  const renamed = edited(start(), (framework) => ({ ...framework, edition: '2027.1' }))

  it('gives the framework, and closes the draft', () => {
    const { draft, framework } = must(publishDraft(renamed, [frameworkKey(first)], later))
    expect(framework).toEqual({ ...first, edition: '2027.1' })
    expect(draft).toMatchObject({ stage: 'published', changedAt: later.at, changedBy: 'Chair' })
    for (const change of [undoEdit(draft, later), redoEdit(draft, later), editDraft(draft, 'x', retitle('x'), later)])
      expect(refusal(change)).toEqual({ kind: 'draftIsClosed' })
    expect(refusal(publishDraft(draft, [], later))).toEqual({ kind: 'draftIsClosed' })
  })

  it('is refused for an edition that is there already: it never changes', () => {
    expect(refusal(publishDraft(start(), [frameworkKey(first)], later))).toEqual({
      kind: 'editionExists',
      key: 'tiny@2026.1',
    })
  })

  it('is refused with every problem that is left', () => {
    const unfinished = edited(renamed, (framework) => ({ ...framework, title: '', references: [] }))
    expect(refusal(publishDraft(unfinished, [], later))).toMatchObject({
      kind: 'hasProblems',
      problems: [{ path: 'title' }, { path: 'standards[0].references[0]' }, { path: 'standards[1].references[0]' }],
    })
  })

  it('cannot follow when a draft was withdrawn', () => {
    const withdrawn = withdrawDraft(start(), later)
    expect(withdrawn).toMatchObject({ stage: 'withdrawn', changedAt: later.at })
    expect(refusal(publishDraft(withdrawn, [], later))).toEqual({ kind: 'draftIsClosed' })
    expect(refusal(undoEdit(withdrawn, later))).toEqual({ kind: 'draftIsClosed' })
  })
})
