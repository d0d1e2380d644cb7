import { describe, expect, it } from 'vitest'
import { asId } from '../../../../../shared/basics/id'
import type { Box } from '../../../../../shared/exchange/forms/box'
import { frontBoxes, signOffBoxes } from '../../../../../shared/exchange/forms/frontBoxes'
import { keyed } from '../../../../../shared/exchange/forms/paper/keys'
import { paperForm } from '../../../../../shared/exchange/forms/paper/paperForm'
import { questionsOnPaper } from '../../../../../shared/exchange/forms/paper/questionsOnPaper'
import { isReferenceOf, paperReference } from '../../../../../shared/exchange/forms/paper/reference'
import { boxesOf } from '../../../../../shared/exchange/forms/questionBoxes'
import { type BeforeAnswer, type SentReturn, sentReturn } from '../../../../../shared/exchange/forms/sentReturn'
import type { Framework } from '../../../../../shared/frameworks/framework'
import { type Block, cellText, plainText, type TableBlock } from '../../../../../shared/reports/block'
import type { AuditReturn } from '../../../../../shared/returns/auditReturn'
import { aFramework, aFrameworkAsking, best, q11, q12, q21 } from '../../../../builders/frameworks'
import { builtInFrameworks } from '../../../../builders/reportWorkspace'
import { anAction, anAnswer, aReturn, noon } from '../../../../builders/returns'
import { aCycle, anOrganisation, aPartnership } from '../../../../builders/workspaces'

const sentOut = (framework: Framework, change: Partial<AuditReturn> = {}): SentReturn =>
  sentReturn({
    partnership: aPartnership(),
    organisation: anOrganisation(),
    framework,
    cycle: aCycle(),
    auditReturn: aReturn(change),
    before: null,
    madeAt: noon,
    appVersion: '1.0.0',
  })

const blocksOf = (framework: Framework, change: Partial<AuditReturn> = {}) =>
  paperForm(sentOut(framework, change)).blocks
const headings = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
const tables = (blocks: readonly Block[]) => blocks.filter((block): block is TableBlock => block.kind === 'table')
const words = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.words)] : []))
const rowOf = (table: TableBlock | undefined, label: string) =>
  table?.rows.map((row) => row.map(cellText)).find(([first]) => first?.startsWith(label))?.[1]

describe.each(builtInFrameworks().map((framework) => [framework.id, framework.edition, framework] as const))(
  'a form on paper of %s %s',
  (_id, _edition, framework) => {
    const blocks = blocksOf(framework)
    const questions = questionsOnPaper(framework, aReturn())

    it('asks every question once, with each of its boxes', () => {
      expect(questions.length).toBeGreaterThan(4)
      const titles = questions.map(({ question }) => `${question.label} ${question.shortTitle}`)
      expect(headings(blocks).filter((heading) => titles.includes(heading))).toEqual(titles)
      const plain = tables(blocks).filter(({ columns }) => columns.length === 2)
      const labels = plain.flatMap(({ rows }) => rows.map(([first]) => cellText(first ?? '').split('\n')[0]))
      const wanted = [frontBoxes(framework), ...questions.map((placed) => boxesOf(framework, placed))].flat()
      expect(labels).toEqual([
        ...wanted.map(({ label }) => label.split('\n')[0]),
        signOffBoxes[0]?.label,
        signOffBoxes[1]?.label,
        signOffBoxes[3]?.label,
        signOffBoxes[4]?.label,
        'Signature',
        'Date',
      ])
      const rows = new Set(wanted.filter(({ kind }) => kind === 'rows').map(({ label }) => label))
      expect(tables(blocks).length - plain.length).toBe(rows.size)
    })

    it('gives each option of a question a key of its own, and none is the beginning of another', () => {
      const boxes: readonly Box[] = questions.flatMap((placed) => boxesOf(framework, placed))
      const lists = boxes.flatMap((box) =>
        box.kind === 'rows' ? box.columns.map(({ options }) => options) : 'options' in box ? [box.options] : [],
      )
      for (const options of lists) {
        const keys = keyed(options).map(({ key }) => key)
        for (const key of keys) {
          expect(key).toMatch(/^(\d{1,2}|[A-Z])$/)
          expect(keys.filter((each) => each.startsWith(key))).toEqual([key])
        }
      }
    })

    it('has no table with an empty row', () => {
      const empty = tables(blocks).filter(({ rows }) => rows.some((row) => row.every((cell) => cellText(cell) === '')))
      expect(empty).toEqual([])
    })
  },
)

describe('a form on paper', () => {
  const [table] = tables(blocksOf(aFramework())).filter(({ id }) => id === q11)

  it('names whose it is, when it is due, who gets it and its reference', () => {
    const [front] = blocksOf(aFramework())
    const reference = paperReference(aReturn().id)
    expect(front).toMatchObject({ kind: 'front', title: 'Haven Young People' })
    expect(JSON.stringify(front)).toContain('30 November 2026')
    expect(JSON.stringify(front)).toContain('Eastmoor Safeguarding Children Partnership')
    expect(JSON.stringify(front)).toContain(reference)
    expect(paperForm(sentOut(aFramework())).page.shortTitle).toBe(`Form ${reference}`)
  })

  it('has a box to tick for each level, with its key, on one line; what each says stands once above the questions', () => {
    const blocks = blocksOf(aFramework())
    expect(rowOf(table, 'Rating')).toBe(
      ['☐ 1 Best', '☐ 2 Good', '☐ 3 Some', '☐ 4 None', '☐ 0 Not applicable']
        .map((option) => option.replaceAll(' ', '\u00a0'))
        .join('\u00a0 \u00a0'),
    )
    const lines = (start: string) =>
      blocks.flatMap((block) =>
        block.kind === 'bullets' ? block.items.map(plainText).filter((item) => item.startsWith(start)) : [],
      )
    expect(words(blocks)).toContain('Rating in questions 1.1 and 1.2. The answers mean:')
    expect(lines('1\u00a0Best')).toEqual(['1\u00a0Best: Leadership at its best'])
  })

  it('says beside a question what its levels mean there, where no other question means the same', () => {
    const [own] = tables(blocksOf(aFramework())).filter(({ id }) => id === q21)
    expect(rowOf(own, 'Rating')?.split('\n')[0]).toBe('☐\u00a01\u00a0Best: Listening at its best')
  })

  it('ticks what was sent, prints its words, and leaves room below what was listed', () => {
    const answer = anAnswer({ rating: best, narrative: 'We meet each month.', actions: [anAction()] })
    const [own] = tables(blocksOf(aFramework(), { answers: { [q11]: answer } })).filter(({ id }) => id === q11)
    expect(rowOf(own, 'Rating')).toContain('☒\u00a01\u00a0Best')
    expect(rowOf(own, 'What is in place?')).toBe('We meet each month.')
    const last = own?.rows.at(-1)?.map(cellText) ?? []
    expect(last[1]).toMatch(/^No. 1: Test supervision in all five teams; .*; 1 Open$/)
    expect(own?.room?.at(-1)).toBe((table?.room?.at(-1) ?? 0) + 1)
  })

  it('has room for more evidence and actions at its end, with the number of the question', () => {
    const more = tables(blocksOf(aFramework())).filter(({ caption }) => caption.startsWith('More room: '))
    expect(more.map(({ columns }) => columns.slice(0, 3).map(({ heading }) => heading))).toEqual([
      ['No.', 'Question', 'What it is'],
      ['No.', 'Question', 'What will be done'],
    ])
  })

  it('leads from a list of its parts to each of them', () => {
    const blocks = blocksOf(aFramework())
    const list = blocks.find((block) => block.kind === 'bullets')
    const links = (list?.items ?? []).flatMap((item) =>
      typeof item === 'string'
        ? []
        : item.flatMap((part) => (typeof part !== 'string' && part.kind === 'link' ? part.to : [])),
    )
    expect((list?.items ?? []).map(plainText)).toEqual([
      'About you',
      'Standard 1: Leadership (questions 1.1 to 1.2)',
      'Standard 2: Listening (question 2.1)',
      'More room',
      'Sign-off',
    ])
    const ids = blocks.flatMap((block) => (block.kind === 'heading' && block.id ? [block.id] : []))
    expect(links).toEqual(ids)
  })

  it('leaves room to write on', () => {
    expect(table?.room?.length).toBe(table?.rows.length)
    expect(Math.max(...(table?.room ?? []))).toBeGreaterThan(2)
  })

  it('says when a question that waits is to be answered, and leaves out one that waits for nothing here', () => {
    const waits = { showWhen: { question: q11, is: ['best', 'good'] } }
    const framework = aFrameworkAsking({ [q12]: waits, [q21]: { showWhen: { question: q12, is: ['best'] } } })
    expect(words(blocksOf(framework))).toContain('Only if 1.1 is “Best” or “Good”.')
    const police = aFrameworkAsking({ [q11]: { appliesTo: ['police'] }, [q12]: waits, [q21]: {} })
    const asked = questionsOnPaper(police, aReturn({ asked: { ...aReturn().asked, organisationType: 'school' } }))
    expect(asked.map(({ question }) => question.id)).toEqual([q21])
  })

  it('says in short what was answered before', () => {
    const before: BeforeAnswer = {
      rating: 'Good',
      agreed: 'Some',
      feedback: 'Show us what changed.',
      narrative: 'word '.repeat(200),
      impact: '',
      openActions: ['Test supervision'],
    }
    const asLastTime = { ...sentOut(aFramework()), before: { [q11]: before }, beforeTitle: 'Section 11, 2025' }
    const [line = ''] = words(paperForm(asLastTime).blocks).filter((each) => each.startsWith('Section 11, 2025: '))
    expect(line).toContain('You answered “Good”. The panel agreed on “Some”. It said: Show us what changed.')
    expect(line).toContain('Open then: Test supervision.')
    expect(line.length).toBeLessThan(500)
  })
})

describe('the reference of a form', () => {
  const id = asId<'return'>('return-haven-2026')

  it('is the same each time, another for each return, and easily typed', () => {
    const reference = paperReference(id)
    expect(reference).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
    expect(paperReference(asId('return-police-2026'))).not.toBe(reference)
    expect(isReferenceOf(id, ` ${reference.toLowerCase().replace('-', ' ')} `)).toBe(true)
    expect(isReferenceOf(id, reference.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(true)
    expect(isReferenceOf(id, '')).toBe(false)
    expect(isReferenceOf(id, '0000-0000')).toBe(false)
  })
})
