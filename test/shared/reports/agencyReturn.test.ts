import { describe, expect, it } from 'vitest'
import { asDay, asMoment } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { Workspace } from '../../../shared/exchange/checkTables'
import type { OrganisationType } from '../../../shared/partnership/organisationType'
import { agencyReturn } from '../../../shared/reports/agencyReturn'
import { type Block, cellText, plainText } from '../../../shared/reports/block'
import type { AuditReturn } from '../../../shared/returns/auditReturn'
import {
  aFramework,
  aFrameworkAsking,
  best,
  changeQuestion,
  good,
  none,
  q11,
  q12,
  q21,
  some,
} from '../../builders/frameworks'
import { aChallenge, aPartnershipAction, recordedOn } from '../../builders/ledger'
import { aSurvey } from '../../builders/practitioners'
import { anAction, anAnswer, anEvidence, aReturn, today } from '../../builders/returns'
import { aCycle, aWorkspace } from '../../builders/workspaces'

const types: readonly OrganisationType[] = [
  {
    code: 'vcse',
    label: 'Voluntary body',
    dutyBasis: 'invited',
    act: null,
    olderNames: [],
    otherNames: [],
    registerNames: [],
    group: 'Other',
    activeFrom: null,
    activeTo: null,
  },
]

function make(change: Partial<AuditReturn>, workspace: Partial<Workspace> = {}) {
  const made = aReturn(change)
  const base = aWorkspace()
  return agencyReturn({
    workspace: { ...base, ...workspace, returns: [...base.returns.filter(({ id }) => id !== made.id), made] },
    returnId: made.id,
    asAt: today,
    glossary: [{ term: 'LADO', meaning: 'The officer for allegations' }],
    organisationTypes: types,
  })
}

const signed = {
  stage: 'returned',
  returnedAt: asMoment('2026-11-20T10:00:00.000Z'),
  signOff: { name: 'Amara Bell', role: 'Chief executive', on: today },
} as const

const firstAnswer = anAnswer({
  rating: best,
  narrative: 'Our lead sits on the board.',
  evidence: [
    anEvidence(),
    anEvidence({
      id: asId('e2'),
      what: 'Minutes',
      where: '',
      on: null,
      owner: 'Clerk',
      file: { name: 'minutes.pdf', size: 10, sha256: 'a'.repeat(64) },
    }),
  ],
  impact: 'Children are seen sooner.',
})
const answers = {
  [q11]: firstAnswer,
  [q12]: anAnswer({
    rating: none,
    narrative: 'Not yet:\n- no plan\n- no money',
    actions: [anAction({ update: 'Half way' })],
  }),
  [q21]: anAnswer({ notApplicable: '- We see no children' }),
}

const rows = (blocks: readonly Block[], id: string) => {
  const found = blocks.find((block) => block.kind === 'table' && block.id === id)
  return found?.kind === 'table' ? found.rows.map((row) => row.map(cellText)) : []
}

/** The blocks under a heading, up to the next heading. */
const under = (blocks: readonly Block[], text: string) => {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === text)
  const rest = blocks.slice(start + 1)
  const end = rest.findIndex(({ kind }) => kind === 'heading' || kind === 'pageBreak')
  return rest.slice(0, end < 0 ? undefined : end)
}

describe('what the return says of itself', () => {
  it('is Final only once it is back and signed', () => {
    expect(make(signed).page.status).toBe('Final')
    expect(make({ ...signed, signOff: null }).page.status).toBe('Draft')
    expect(make({ answers }).page.status).toBe('Draft')
  })

  it('names the body, its fields that were filled in, and who signed', () => {
    const { blocks } = make({ ...signed, frontSheet: { services: 'Youth work', nothing: 'x' } })
    expect(rows(blocks, 'about')).toEqual([
      ['Agency', 'Haven Young People'],
      ['Kind of body', 'Voluntary body'],
      ['Duty basis', 'Invited'],
      ['Services in scope', 'Youth work'],
      ['Signed off by', 'Amara Bell, Chief executive, 22 November 2026'],
    ])
    expect(rows(make({}).blocks, 'about').at(-1)).toEqual(['Signed off by', 'Not signed off yet'])
  })

  it('is prepared by its author, else by who signed it, else by who prepares documents here', () => {
    const framework = aFramework((file) => {
      Object.assign(file, { frontSheet: [{ id: 'writer', label: 'Author', kind: 'text', means: 'author' }] })
    })
    const preparedBy = (change: Partial<AuditReturn>) =>
      make(change, { frameworks: [framework] })
        .blocks.flatMap((block) => (block.kind === 'front' ? block.facts.flat() : []))
        .find(({ label }) => label === 'Prepared by')?.value
    expect(preparedBy({ ...signed, frontSheet: { writer: ' Kit Lowe ' } })).toBe('Kit Lowe')
    expect(preparedBy(signed)).toBe('Amara Bell, Chief executive')
    expect(preparedBy({})).toBe('Business manager')
  })

  it('gives the reason for gaps where there are any', () => {
    const reason = (gapsReason: string) =>
      make({ ...signed, gapsReason }).blocks.filter(({ kind }) => kind === 'callout')
    expect(reason('')).toEqual([])
    expect(
      reason('Two posts are empty.').map((block) => (block.kind === 'callout' ? plainText(block.words) : '')),
    ).toEqual(['Returned with gaps. Reason given: Two posts are empty.'])
  })
})

describe('the summary by standard', () => {
  it('shows ratings by code, the lowest, the lowest agreed last time, evidence and actions', () => {
    expect(rows(make({ answers }).blocks, 'standards')).toEqual([
      ['1 Leadership', 'BE\u00a01 and NO\u00a01', 'NO None', 'GO Good', '2 items, 1 action'],
      ['2 Listening', '1 not applicable', 'None rated', 'None agreed', '0 items, 0 actions'],
    ])
  })

  it('prints the counts with what is outside them', () => {
    const [words] = under(make({ answers }).blocks, 'Summary by standard')
    expect(words?.kind === 'paragraph' && plainText(words.words)).toMatch(
      /^Met: 1 of 2 ratings; partly met: 0; not met: 1. Outside the count: 0 not answered and 1 not applicable, of 3 questions\./,
    )
  })
})

describe('a standard in groups', () => {
  it('has a heading for each group, and its questions beneath', () => {
    const framework = aFrameworkAsking({ 'T-1.2': { group: 'people' } }, ({ standards: [leadership] }) => {
      Object.assign(leadership as object, { groups: [{ id: 'people', title: 'People' }] })
    })
    const { blocks } = make({ answers }, { frameworks: [framework] })
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []))
    const from = headings.indexOf('2 Standard 1: Leadership')
    expect(headings.slice(from, from + 6)).toEqual([
      '2 Standard 1: Leadership',
      '3 1.1 Question 1.1',
      '3 People',
      '4 1.2 Question 1.2',
      '2 Standard 2: Listening',
      '3 2.1 Question 2.1',
    ])
  })
})

describe('the return of a tool that asks for words alone', () => {
  const framework = aFramework((file) => {
    const bare = { parts: ['narrative'] }
    for (const each of ['T-1.1', 'T-1.2', 'T-2.1']) changeQuestion(file, each, bare)
    Object.assign(file, { about: 'Tell us your story.' })
    Object.assign(file.standards[0] as object, { leadIn: 'Describe your arrangements.' })
  })
  const { blocks } = make({ answers: { [q11]: anAnswer({ narrative: 'Ours.' }) } }, { frameworks: [framework] })

  it('has no plan of actions, and says what it is for and what stands over each standard', () => {
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings).not.toContain('Action plan')
    const said = blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.words)] : []))
    expect(said).toContain('Tell us your story.')
    expect(said).toContain('Describe your arrangements.')
  })
})

describe('an answer', () => {
  const { blocks } = make({ answers })
  const first = under(blocks, '1.1 Question 1.1')

  it('shows its rating beside last cycle’s and what was agreed', () => {
    expect(first.map((block) => (block.kind === 'paragraph' ? plainText(block.words) : block.kind))).toEqual([
      'What is in place for 1.1?',
      'Rating: BE Best  Last\u00a0cycle:\u00a0BE Best  Agreed\u00a0last\u00a0time:\u00a0GO Good',
      'Our lead sits on the board.',
      'callout',
      'bullets',
      'quote',
    ])
  })

  it('says what shows it, where that is kept and from when; what is missing is named', () => {
    const list = first.find(({ kind }) => kind === 'bullets')
    expect(list?.kind === 'bullets' && list.items.map(plainText)).toEqual([
      'Evidence: (1)\u00a0Supervision audit, 62 records. Quality team, 18 Sep 2026. (2)\u00a0Minutes. Place not given, no date, looked after by: Clerk. File: minutes.pdf (kept with the record).',
      'Difference made: Children are seen sooner.',
    ])
    const second = under(blocks, '1.2 Question 1.2')
      .filter(({ kind }) => kind === 'bullets')
      .at(-1)
    expect(second?.kind === 'bullets' && second.items.map(plainText)).toEqual([
      'Action: Test supervision in all five teams. Head of practice, due 31 Mar 2027, open. Half way.',
    ])
  })

  it('carries the same words as last cycle with a mark, and the panel’s feedback as it was said', () => {
    expect(first.flatMap((block) => (block.kind === 'callout' ? [plainText(block.words)] : []))).toEqual([
      'Same words as last cycle.',
    ])
    expect(first.flatMap((block) => (block.kind === 'quote' ? [block.text] : []))).toEqual([
      'Challenge panel, 5 Feb 2026: Show us what changed.',
    ])
  })

  it('marks parts that were copied and not checked', () => {
    const copied = make({
      answers: { [q11]: anAnswer({ rating: good, narrative: 'New', copied: ['evidence'] }) },
    }).blocks
    expect(
      under(copied, '1.1 Question 1.1').flatMap((block) => (block.kind === 'callout' ? [plainText(block.words)] : [])),
    ).toEqual(['Copied from last cycle and not checked yet: evidence.'])
    const usedAgain = {
      returnId: asId<'return'>('there'),
      framework: asId<'framework edition'>('tiny@2026.1'),
      question: q11,
      title: 'Northmere SCP, Section 11: 1.1',
    }
    const reused = make({
      answers: { [q11]: anAnswer({ rating: good, narrative: 'New', copied: ['rating', 'fields'], usedAgain }) },
    }).blocks
    expect(
      under(reused, '1.1 Question 1.1').flatMap((block) => (block.kind === 'callout' ? [plainText(block.words)] : [])),
    ).toEqual([
      'Words used again from Northmere SCP, Section 11: 1.1. Copied and not checked yet: rating and typed answers.',
    ])
  })

  it('names parts of which two versions stand, and not texts that were joined', () => {
    const versions = ['Here', 'There'].map((value) => ({ value, by: 'Ada', at: asMoment('2026-11-20T10:00:00.000Z') }))
    const undecided = [
      { part: 'impact', kind: 'differs' as const, versions },
      { part: 'narrative', kind: 'joined' as const, versions },
    ]
    const blocksOf = make({ answers: { [q11]: { ...anAnswer({ rating: good, impact: 'Here' }), undecided } } }).blocks
    expect(
      under(blocksOf, '1.1 Question 1.1').flatMap((block) =>
        block.kind === 'callout' ? [plainText(block.words)] : [],
      ),
    ).toEqual(['Two versions, not yet decided: “What difference has it made?”.'])
  })

  it('turns typed lists into real ones', () => {
    expect(under(blocks, '1.2 Question 1.2').slice(2, 4)).toEqual([
      { kind: 'paragraph', words: 'Not yet:' },
      { kind: 'bullets', items: ['no plan', 'no money'] },
    ])
  })

  it('that is missing is "not answered", never "not applicable"', () => {
    const words = (text: string) =>
      under(make({ answers: { [q12]: anAnswer({ notApplicable: 'No such service' }) } }).blocks, text)[1]
    expect(words('1.1 Question 1.1')).toMatchObject({ words: expect.arrayContaining(['Not answered']) })
    expect(words('1.2 Question 1.2')).toMatchObject({
      words: expect.arrayContaining(['Not applicable. No such service']),
    })
  })
})

describe('the rest of the return', () => {
  const { blocks } = make({
    answers: { [q11]: firstAnswer, [q21]: anAnswer({ notApplicable: '- We see no children' }) },
  })

  it('lists what has no rating, with the reason given', () => {
    expect(rows(blocks, 'unrated')).toEqual([
      ['1.2 Question 1.2', 'Not answered', '–'],
      ['2.1 Question 2.1', 'Not applicable', 'We see no children'],
    ])
  })

  it('sets what the last challenge said beside the rating now', () => {
    expect(rows(blocks, 'carried')).toEqual([['1.1 Question 1.1', 'Show us what changed.', 'BE Best']])
  })

  it('has every action in one plan by day, those without a day last', () => {
    const actions = [
      anAction({ what: 'Some day', due: null }),
      anAction({ what: 'Late', due: '2026-10-01' as never }),
      anAction({ what: 'Ready', status: 'done' }),
    ]
    const plan = rows(make({ answers: { [q12]: anAnswer({ rating: some, actions }) } }).blocks, 'plan')
    expect(plan.map(([what, , due, status, from]) => [what, due, status, from])).toEqual([
      ['Late', '1 Oct 2026', 'Overdue', '1.2'],
      ['Ready', '31 Mar 2027', 'Done', '1.2'],
      ['Some day', 'No date', 'Open', '1.2'],
    ])
  })

  it('says plainly where there is nothing', () => {
    const all = {
      [q11]: anAnswer({ rating: good }),
      [q12]: anAnswer({ rating: good }),
      [q21]: anAnswer({ rating: good }),
    }
    const bare = make({ answers: all }, { cycles: [aCycle()] }).blocks
    const words = ['Not answered, and not applicable', 'Feedback carried from the last challenge', 'Action plan'].map(
      (heading) => under(bare, heading),
    )
    expect(words).toEqual([
      [{ kind: 'paragraph', words: 'Every question that applies is answered.' }],
      [{ kind: 'paragraph', words: 'Nothing was carried forward from the last cycle.' }],
      [{ kind: 'paragraph', words: 'The return names no actions.' }],
    ])
  })

  it('marks every source that nobody has checked', () => {
    const list = under(blocks, 'Annex: where the questions come from').find(({ kind }) => kind === 'bullets')
    expect(list?.kind === 'bullets' && list.items.map(plainText)).toEqual([
      'The Act, 2004: section 1. Checked on 22 November 2026.',
      'The Guide: paragraph 12. To be checked.',
    ])
  })

  it('has no heading for a staff survey, since none was made', () => {
    expect(blocks.some((block) => block.kind === 'heading' && /survey/i.test(block.text))).toBe(false)
  })

  it('keeps every answer in an annex, behind what a panel reads first', () => {
    const parts = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))
    expect(parts).toEqual([
      'About this return',
      'Summary by standard',
      'Not answered, and not applicable',
      'Feedback carried from the last challenge',
      'Action plan',
      'Annex: every answer, standard by standard',
      'Annex: where the questions come from',
    ])
  })

  it('refuses a return that is not there', () => {
    const request = { workspace: aWorkspace(), asAt: today, glossary: [], organisationTypes: types }
    expect(() => agencyReturn({ ...request, returnId: asId('gone') })).toThrow('return')
  })
})

describe('what the partnership keeps beside a return', () => {
  const earlier = aCycle({ id: asId('cycle-2025'), opensOn: asDay('2025-09-01'), closesOn: asDay('2025-11-30') })
  const asked = { ...recordedOn('2026-03-10'), id: asId<'challenge event'>('e-1') }
  const challenge = aChallenge(
    {},
    { events: [{ ...asked, kind: 'answered', words: 'We <b>sample</b> at night.', role: 'Named nurse' }] as never },
  )
  const kept = (change: object) =>
    make(signed, { cycles: [aCycle({ previous: earlier.id }), earlier], ...change } as never)

  it('is told: earlier questions with the response, and what practitioners said, small numbers left out', () => {
    const { blocks } = kept({ challenges: [challenge], surveys: [aSurvey()] })
    const rows = (id: string) =>
      blocks.flatMap((block) =>
        block.kind === 'table' && block.id === id ? block.rows.map((row) => row.map(cellText)) : [],
      )
    expect(rows('challenges')).toEqual([
      [
        'How do you know it happens at night?',
        '10 Mar 2026',
        '0',
        'We <b>sample</b> at night.',
        'Answered, evidence awaited',
      ],
    ])
    expect(rows('staff-1')).toHaveLength(1)
    expect(rows('staff-1')[0]?.[2]).toMatch(/9 of 42 said yes|At least 30 of 42 said no|other numbers not shown/)
  })

  it('is left out where there is none, of others, and of a survey that was taken back', () => {
    const { blocks } = kept({
      challenges: [aChallenge({ organisationId: asId('police') })],
      surveys: [aSurvey({ withdrawn: true })],
    })
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings).not.toContain('Questions from earlier challenge, and the response')
    expect(headings).not.toContain('What practitioners said')
  })

  it('says what was agreed with the partnership beside the answers, and nothing that was agreed with others', () => {
    const late = aPartnershipAction({ due: asDay('2026-01-31') })
    const others = aPartnershipAction({ organisationId: asId('police'), what: 'Theirs alone' }, { id: asId('other') })
    const { blocks } = kept({ actions: [late, others] })
    const rows = blocks.flatMap((block) =>
      block.kind === 'table' && block.id === 'owed' ? block.rows.map((row) => row.map(cellText)) : [],
    )
    expect(rows).toEqual([
      [
        'Sample all five wards, nights too\nFrom: Other',
        'Named nurse',
        '31 Jan 2026',
        'The audit of March',
        'Open, overdue',
      ],
    ])
    expect(kept({ actions: [others] }).blocks.some((block) => block.kind === 'table' && block.id === 'owed')).toBe(
      false,
    )
  })
})
