import { describe, expect, it } from 'vitest'
import { asDay, asMoment, type Day } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { Workspace } from '../../../shared/exchange/checkTables'
import { type Block, cellText, plainText, type TableBlock } from '../../../shared/reports/block'
import { boardReport } from '../../../shared/reports/boardReport'
import { best, good, none, q11, q12, q21, some } from '../../builders/frameworks'
import {
  reportWorkspace,
  today as sampleDay,
  glossary as sampleGlossary,
  thisCycle,
} from '../../builders/reportWorkspace'
import { anAction, anAnswer, anEvidence, aReturn, today } from '../../builders/returns'
import { aCycle, anOrganisation, aPartnership, aWorkspace, someOrganisations } from '../../builders/workspaces'

const make = (change: Partial<Workspace>, asAt: Day = today) =>
  boardReport({
    workspace: aWorkspace(change),
    cycleId: aCycle().id,
    asAt,
    glossary: [{ term: 'LADO', meaning: 'The officer for allegations' }],
    status: 'Draft',
  })

const texts = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block): string[] => {
    if (block.kind === 'paragraph') return [plainText(block.words)]
    if (block.kind === 'bullets' || block.kind === 'numbered') return block.items.map(plainText)
    return []
  })

const tableIds = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'table' ? [block.id] : []))
const table = (blocks: readonly Block[], id: string): TableBlock => {
  const found = blocks.find((block) => block.kind === 'table' && block.id === id)
  if (found?.kind !== 'table') throw new Error(`There is no table ${id}`)
  return found
}
const rows = (blocks: readonly Block[], id: string) => table(blocks, id).rows.map((row) => row.map(cellText))

/** The blocks under a heading, up to the next of its level. */
const under = (blocks: readonly Block[], heading: string) => {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading)
  const level = blocks[start]?.kind === 'heading' ? (blocks[start] as { level: number }).level : 0
  const length = blocks.slice(start + 1).findIndex((block) => block.kind === 'heading' && block.level <= level)
  return blocks.slice(start + 1, length < 0 ? undefined : start + 1 + length)
}

const sent = (organisation: string, day: string, answers: ReturnType<typeof aReturn>['answers']) =>
  aReturn({
    id: asId(`return-${organisation}-2026`),
    organisationId: asId(organisation),
    stage: 'returned',
    returnedAt: asMoment(`${day}T10:00:00.000Z`),
    answers,
  })

const last = aWorkspace().returns.filter(({ cycleId }) => cycleId !== aCycle().id)
const havenAnswers = {
  [q11]: anAnswer({ rating: best, evidence: [anEvidence()], impact: 'Children are seen sooner.' }),
  [q12]: anAnswer({ rating: some, actions: [anAction({ what: 'Test it', due: asDay('2026-11-10') })] }),
  [q21]: anAnswer({ notApplicable: 'No such service' }),
}
const policeAnswers = { [q11]: anAnswer({ rating: none }), [q12]: anAnswer({ rating: good }) }
const two = {
  returns: [...last, sent('haven', '2026-11-20', havenAnswers), sent('police', '2026-11-21', policeAnswers)],
}

describe('page one', () => {
  it('has exactly five blocks, and says why there are fewer than three of a kind', () => {
    const { blocks } = make(two)
    const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []))
    expect(headings.slice(0, 5)).toEqual([
      'Decisions sought',
      'What this is about',
      'What we found',
      'What worries us',
      'What happens next',
    ])
    const pageOne = texts(
      blocks.slice(
        0,
        blocks.findIndex(({ kind }) => kind === 'pageBreak'),
      ),
    )
    expect(pageOne).toContain('The record gives no strengths by its rules, and nobody has written any.')
    for (const owed of ['concerns', 'decisions'])
      expect(pageOne).toContain(`The record gives no more ${owed} by its rules, and nobody has written more.`)
    expect(pageOne).toContain('No board date has been set for this report.')
  })

  it('prints the words that were written, without the numbers typed before them', () => {
    const summary = { decisions: ['1. Agree a standard'], strengths: ['Listening'], concerns: ['- Supervision'] }
    const { blocks } = make({ ...two, cycles: [aCycle({ summary, boardOn: asDay('2027-01-14') })] })
    expect(texts(under(blocks, 'Decisions sought')).slice(0, 2)).toEqual([
      'Agree a standard',
      'Ask the owners of 1 overdue action for a new date or a reason: 1 of 1, section\u00a09.',
    ])
    expect(texts(under(blocks, 'What worries us'))[0]).toBe('Supervision')
    expect(texts(under(blocks, 'What happens next'))[0]).toBe('14 January 2027: the board considers this report.')
  })

  it('gives counts first, what is outside the count beside them, and where the detail is', () => {
    const [received, met] = texts(under(make(two).blocks, 'What we found'))
    expect(received).toBe('2 of 2 agencies returned: 2 on time: section\u00a02.')
    expect(met).toBe(
      'Met: 2 of 4 ratings; partly met: 1; not met: 1. Outside the count: 1 not answered and 1 not applicable: section\u00a03.',
    )
  })

  it('names who still owes a return, by when', () => {
    const returns = [
      ...last,
      aReturn({ extension: { dueOn: asDay('2026-12-18'), reason: 'Inspection' } }),
      aReturn({ id: asId('return-police-2026'), organisationId: asId('police') }),
    ]
    const next = texts(under(make({ returns }, asDay('2026-12-05')).blocks, 'What happens next'))
    expect(next).toContain(
      'Still to return: Eastmoor Police (overdue) and Haven Young People (extended to 18 December 2026).',
    )
  })
})

describe('who answered', () => {
  it('has one row for each that was asked, by name, and counts nothing that has not come in', () => {
    const { blocks } = make(
      {
        returns: [
          ...last,
          sent('haven', '2026-12-02', havenAnswers),
          aReturn({ id: asId('return-police-2026'), organisationId: asId('police'), answers: policeAnswers }),
        ],
      },
      asDay('2026-12-05'),
    )
    expect(rows(blocks, 'returns')).toEqual([
      ['Eastmoor Police', 'Section 11 duty', 'Not returned, 5 days overdue', 'Not counted'],
      ['Haven Young People', 'Invited', '2 Dec, 2 days late', '1 not applicable'],
    ])
    expect(rows(blocks, 'standards')).toEqual([
      ['1 Leadership', '1 of 2', '1', '0', '0', '0', 'No change'],
      ['2 Listening', '0 of 0', '0', '0', '0', '1', 'No earlier ratings'],
    ])
  })

  it('prints only what did not come on time where the list would be longer than forty', () => {
    const organisations = Array.from({ length: 41 }, (_, i) =>
      anOrganisation({ id: asId(`body-${i}`), name: `Body ${i}` }),
    )
    const returns = organisations.map(({ id }, i) => sent(id, i < 2 ? '2026-12-02' : '2026-11-20', havenAnswers))
    const { blocks } = make({ organisations, returns, cycles: [aCycle()] }, asDay('2026-12-05'))
    expect(rows(blocks, 'not-on-time').map(([name]) => name)).toEqual(['Body 0', 'Body 1'])
    expect(table(blocks, 'not-on-time').caption).toContain('39 others came on time')
    expect(tableIds(blocks)).not.toContain('returns')
  })

  it('says so, and has no table, where nobody was asked', () => {
    const { blocks } = make({ returns: [], cycles: [aCycle()] })
    expect(texts(under(blocks, 'What we found'))[0]).toBe('No agency has been asked yet: section\u00a02.')
    expect(
      blocks.filter(({ kind }) => kind === 'table').map((block) => (block.kind === 'table' ? block.id : '')),
    ).toEqual(['key', 'covering'])
  })

  it('gives the reason for an extension, as a list where there are several', () => {
    const extension = { dueOn: asDay('2026-12-18'), reason: 'Inspection' }
    const one = aReturn({ extension })
    const other = aReturn({ id: asId('return-police-2026'), organisationId: asId('police'), extension })
    const lastBlock = (returns: Workspace['returns']) =>
      under(make({ returns, cycles: [aCycle()] }).blocks, 'What we asked and who answered').at(-1)
    expect(lastBlock([one])).toEqual({
      kind: 'paragraph',
      words: 'Haven Young People, now due on 18 December 2026: Inspection',
    })
    expect(lastBlock([one, other])).toMatchObject({
      kind: 'bullets',
      items: [expect.stringContaining('Eastmoor Police'), expect.stringContaining('Haven')],
    })
  })

  it('never calls an invited body non-compliant, and says it only where one was invited', () => {
    const said = (change: Partial<Workspace>) =>
      texts(under(make(change).blocks, 'What we asked and who answered')).join(' ')
    expect(said(two)).toContain('Those whose duty basis is “Invited” have no legal duty to return.')
    const organisations = someOrganisations().map((each) => ({ ...each, dutyBasis: 'section-11' as const }))
    expect(said({ ...two, organisations })).not.toContain('invited have')
    expect(said(two)).not.toMatch(/compliant/)
  })
})

describe('the ratings', () => {
  const cycles = [aCycle({ previous: asId('cycle-2025') }), ...aWorkspace().cycles.slice(1)]
  const { blocks } = make({ ...two, cycles })

  it('show the same numbers in the figure and in its table', () => {
    const figure = blocks.find(({ kind }) => kind === 'figure')
    if (figure?.kind !== 'figure') throw new Error('There is no figure')
    const standards = table(blocks, figure.dataIn)
    expect(figure.categories).toHaveLength(standards.rows.length)
    expect(blocks.indexOf(standards)).toBe(blocks.indexOf(figure) + 1)
    const column = (name: string) => figure.series.find((each) => each.name === name)?.values.map(String)
    const cells = (i: number) => standards.rows.map((row) => cellText(row[i] ?? '').split(' ')[0])
    expect([
      column('Met'),
      column('Partly met'),
      column('Not met'),
      column('Not answered'),
      column('Not applicable'),
    ]).toEqual([1, 2, 3, 4, 5].map(cells))
  })

  it('compare with the last cycle by question and body', () => {
    expect(rows(blocks, 'standards').map((row) => row[6])).toEqual(['No change', 'No earlier ratings'])
  })

  it('describe the figure without naming a colour', () => {
    const figure = blocks.find(({ kind }) => kind === 'figure')
    const words = figure?.kind === 'figure' ? figure.description : ''
    expect(words).toMatch(/^Stacked bar chart with one bar for each of 2 standards/)
    expect(words).not.toMatch(/\b(green|red|amber|blue|coloured?)\b/i)
  })

  it('list the lowest questions, the lowest first', () => {
    expect(rows(blocks, 'lowest').map(([name, met]) => [name, met])).toEqual([
      ['1.1 Question 1.1', '1 of 2'],
      ['1.2 Question 1.2', '1 of 2'],
    ])
  })

  it('say so when nothing has come in', () => {
    const empty = make({ returns: last }).blocks
    expect(texts(under(empty, 'How agencies rated themselves'))).toEqual([
      'No return has come in yet, so there is nothing to count.',
    ])
    expect(empty.some(({ kind }) => kind === 'figure')).toBe(false)
  })
})

describe('the difference made', () => {
  it('comes from the top rating with impact and dated evidence only', () => {
    const weak = {
      [q11]: anAnswer({ rating: best, evidence: [anEvidence({ on: null })], impact: 'Undated' }),
      [q12]: anAnswer({ rating: good, evidence: [anEvidence()], impact: 'Not the top rating' }),
      [q21]: anAnswer({ rating: best, evidence: [anEvidence()], impact: ' ' }),
    }
    const { blocks } = make({
      returns: [...last, sent('haven', '2026-11-20', havenAnswers), sent('police', '2026-11-21', weak)],
    })
    expect(rows(blocks, 'difference')).toEqual([
      [
        '1.1 Question 1.1: Children are seen sooner.',
        'Haven Young People',
        'Supervision audit, 62 records. Quality team',
        '18 Sep 2026',
      ],
    ])
  })

  it('is counted for all answers that are met, by standard', () => {
    const tells = {
      [q11]: anAnswer({ rating: good, impact: 'Fewer wait.', impactKind: 'impact' }),
      [q12]: anAnswer({ rating: good, impact: 'Staff were trained.', impactKind: 'activity' }),
      [q21]: anAnswer({ rating: best }),
    }
    const { blocks } = make({ returns: [...last, sent('haven', '2026-11-20', tells)] })
    expect(texts(under(blocks, 'What difference this made'))[0]).toMatch(
      /^Met with impact: 1 of 3 answers that are met\. Of the others, 0 tell of output and 1 of activity/,
    )
    expect(rows(blocks, 'met-with-impact').map(([, ...cells]) => cells)).toEqual([
      ['2', '1', '0', '1', '0', '0'],
      ['1', '0', '0', '0', '0', '1'],
    ])
  })

  it('puts the newest evidence first and takes one from each organisation', () => {
    const newer = {
      ...havenAnswers,
      [q21]: anAnswer({ rating: best, evidence: [anEvidence({ on: asDay('2026-10-01') })], impact: 'Newer' }),
    }
    const police = {
      [q11]: anAnswer({ rating: best, evidence: [anEvidence({ on: asDay('2026-09-30') })], impact: 'Between' }),
    }
    const { blocks } = make({
      returns: [...last, sent('haven', '2026-11-20', newer), sent('police', '2026-11-21', police)],
    })
    expect(rows(blocks, 'difference').map(([what]) => what?.split(': ')[1])).toEqual(['Newer', 'Between'])
    expect(table(blocks, 'difference').caption).toContain('2 of 3')
  })

  it('is said to be missing where it is', () => {
    expect(texts(under(make({ returns: last }).blocks, 'What difference this made'))).toEqual([
      'No return yet shows a difference for children with dated evidence.',
    ])
  })
})

describe('the actions', () => {
  const cycles = [aCycle({ previous: asId('cycle-2025') }), ...aWorkspace().cycles.slice(1)]

  it('put what is overdue first, then go by day, and leave those without a day last', () => {
    const answers = {
      [q11]: anAnswer({
        rating: some,
        actions: [anAction({ what: 'No day', due: null }), anAction({ what: 'Later' })],
      }),
      [q12]: anAnswer({
        rating: some,
        actions: [anAction({ what: 'Late', due: asDay('2026-11-10') }), anAction({ what: 'Done', status: 'done' })],
      }),
    }
    const { blocks } = make({ returns: [sent('haven', '2026-11-20', answers)], cycles: [aCycle()] })
    expect(rows(blocks, 'actions').map(([what, , , due]) => [what, due])).toEqual([
      ['Late', '10 Nov 2026, overdue'],
      ['Later', '31 Mar 2027'],
      ['No day', 'No date'],
    ])
    expect(texts(under(blocks, 'Actions'))[0]).toBe(
      'This cycle’s returns name 4 actions: 1 done and 3 open. None of the last cycle’s actions is still open. At 22 November 2026, 1 of the 3 open actions is overdue and 1 has no date.',
    )
  })

  it('bring in what the last cycle left open, but not what this one has brought forward', () => {
    const [promised] = last.flatMap((each) => each.answers[q12]?.actions ?? [])
    if (!promised) throw new Error('Haven promised something last year')
    const names = (answers: typeof havenAnswers) =>
      rows(make({ returns: [...last, sent('haven', '2026-11-20', answers)], cycles }).blocks, 'actions').map(
        ([what]) => what,
      )
    expect(names(havenAnswers)).toEqual(['Test it', promised.what])
    const forward = { ...promised, id: asId<'action'>('again'), carriedFrom: asId<'return'>('return-haven-2025') }
    expect(names({ ...havenAnswers, [q12]: anAnswer({ rating: some, actions: [forward] }) })).toEqual([promised.what])
  })

  it('are at most ten', () => {
    const many = Array.from({ length: 12 }, (_, i) => anAction({ id: asId(`action-${i}`), what: `Action ${i}` }))
    const { blocks } = make({
      returns: [sent('haven', '2026-11-20', { [q11]: anAnswer({ rating: some, actions: many }) })],
      cycles: [aCycle()],
    })
    expect(rows(blocks, 'actions')).toHaveLength(10)
    expect(table(blocks, 'actions').caption).toContain('10 of 12')
  })
})

describe('the whole report', () => {
  it('has its sections in the same order every year, each a place that links lead to', () => {
    const { blocks } = make(two)
    const ids = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.id] : []))
    expect(ids).toEqual([
      'summary',
      'returns',
      'ratings',
      'moderation',
      'challenges',
      'voices',
      'difference',
      'progress',
      'actions',
      'method',
      'lists',
      'record',
      'covering',
    ])
    const links = blocks.flatMap((block) =>
      block.kind === 'bullets' || block.kind === 'paragraph'
        ? (block.kind === 'bullets' ? block.items : [block.words]).flatMap((words) =>
            typeof words === 'string'
              ? []
              : words.flatMap((word) => (typeof word === 'object' && word.kind === 'link' ? [word] : [])),
          )
        : [],
    )
    expect(links.length).toBeGreaterThan(3)
    for (const { to, text } of links) expect(text).toBe(`section\u00a0${ids.indexOf(to) + 1}`)
  })

  it('says how it counted, what was not counted, and which sources nobody checked', () => {
    const method = texts(
      under(
        make({
          returns: [
            sent('haven', '2026-11-20', havenAnswers),
            aReturn({ id: asId('return-police-2026'), organisationId: asId('police') }),
          ],
          cycles: [aCycle()],
        }).blocks,
        'Annex: how this report was made',
      ),
    ).join(' ')
    expect(method).toContain('Not returned, so not counted: Eastmoor Police.')
    expect(method).toContain('none has been agreed at a challenge session yet')
    expect(method).toContain('left out where there are fewer than 5 such answers')
    expect(method).toContain('Every answer has the evidence, difference or action that its rating needs.')
    expect(method).toContain('The Guide')
    expect(method).not.toContain('The Act')
  })

  it('explains only the terms it uses', () => {
    const used = { ...havenAnswers, [q12]: anAnswer({ rating: some, actions: [anAction({ what: 'Ask the LADO' })] }) }
    const words = (answers: typeof havenAnswers) =>
      texts(
        under(
          make({ returns: [sent('haven', '2026-11-20', answers)], cycles: [aCycle()] }).blocks,
          'Words used in this document',
        ),
      ).at(-1)
    expect(words(used)).toBe('LADO: The officer for allegations')
    expect(words(havenAnswers)).not.toContain('LADO')
  })

  it('carries its draft mark, handling, date and sample mark to every page', () => {
    const { page, properties, language } = make({
      ...two,
      partnership: aPartnership({ isSample: true, handling: 'Members only' }),
    })
    expect(page).toMatchObject({ status: 'Draft', handling: 'Members only', date: today, sample: true })
    expect(properties).toMatchObject({
      title: 'Section 11, 2026 to 2027: board report',
      author: 'Eastmoor Safeguarding Children Partnership',
    })
    expect(properties.description).toBe('Made with Partnership Self-Assessment on 22 November 2026')
    expect(language).toBe('en-GB')
  })

  it('says who may read it even where nobody has said', () => {
    expect(make({ ...two, partnership: aPartnership({ handling: ' ' }) }).page.handling).toBe('For partnership members')
  })

  it('keeps its title property short however long the cycle is called', () => {
    const { properties } = make({ ...two, cycles: [aCycle({ title: 'Section 11 '.repeat(18) })] })
    expect(properties.title.length).toBeLessThanOrEqual(120)
  })

  it('refuses a cycle that is not there', () => {
    expect(() => make({ cycles: [] })).toThrow('cycle')
  })
})

describe('the sample', () => {
  const workspace = reportWorkspace()
  const { blocks } = boardReport({
    workspace,
    cycleId: thisCycle,
    asAt: sampleDay,
    glossary: sampleGlossary,
    status: 'Draft',
  })

  it('says how many answers lack what their rating needs beside it', () => {
    const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.words)] : []))
    expect(words).toContain(
      'Of what a rating needs beside it, some is missing. 1 answer names no evidence. 9 answers name only evidence that is too old or has no date. 3 answers do not say what difference was made.',
    )
  })

  it('counts every answer of the twelve returns that came in, once', () => {
    expect(rows(blocks, 'returns')).toHaveLength(14)
    const numbers = table(blocks, 'standards').rows.map((row) =>
      row
        .slice(1, 6)
        .reduce<number>(
          (sum, cell) => sum + (typeof cell === 'object' && 'kind' in cell && cell.kind === 'count' ? cell.count : 0),
          0,
        ),
    )
    expect(numbers.reduce((sum, each) => sum + each, 0)).toBe(12 * 58)
  })

  it('names the late return, the one with an extension and the one that has not come', () => {
    const received = rows(blocks, 'returns').map((row) => row[2] ?? '')
    expect(received.filter((words) => words.includes('late'))).toEqual(['15 Nov, 9 days late'])
    expect(received.filter((words) => words.startsWith('Not returned')).sort()).toEqual([
      'Not returned, 16 days overdue',
      'Not returned, extended to 18 Dec',
    ])
  })

  it('keeps every sentence that it writes itself under 25 words', () => {
    const own = [
      ...texts(under(blocks, 'What we asked and who answered')),
      ...texts(under(blocks, 'How agencies rated themselves')),
    ]
    const sentences = own.flatMap((text) => text.split(/(?<=[.:])\s/))
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 25)).toEqual([])
  })
})

it('orders organisations the same whatever order they were added in', () => {
  const organisations = [anOrganisation({ id: asId('police'), name: 'Eastmoor Police' }), anOrganisation()]
  const one = make({ ...two, organisations })
  const other = make({ ...two, organisations: [...organisations].reverse() })
  expect(rows(one.blocks, 'returns')).toEqual(rows(other.blocks, 'returns'))
})
