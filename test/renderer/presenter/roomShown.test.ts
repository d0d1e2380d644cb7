import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roomShown } from '../../../renderer/presenter/roomShown'
import type { RoomFacts } from '../../../shared/sessions/room'

const rating = (organisation: string) => ({ organisation, question: '1.1', level: null })
const ratings = (count: number) => Array.from({ length: count }, (_, place) => rating(`Agency ${place}`))
const words = [{ organisation: 'Agency 0', question: '1.1', words: 'Each month.' }]
const agreed = [{ ...rating('Agency 0'), isNotAgreed: true }]
const seen = (parts: Partial<RoomFacts>) => {
  const shown = roomShown({ kind: 'item', putTo: '', title: 'Together', number: 1, of: 2, parts })
  return shown.kind === 'item' ? shown.parts.map(({ part }) => part) : []
}

describe('several side by side', () => {
  it('give way to the words that are shown after them, and come back with what is agreed', () => {
    expect(seen({ own: ratings(6) })).toEqual(['own'])
    const long = [{ organisation: 'Agency 0', question: '1.1', words: 'Each month we look at it. '.repeat(12) }]
    expect(seen({ own: ratings(10), words: long })).toEqual(['words'])
    expect(seen({ own: ratings(10), words: long, agreed })).toEqual(['own', 'agreed'])
  })

  it('stand beside what fits under them, however many they are', () => {
    expect(seen({ own: ratings(6), words })).toEqual(['own', 'words'])
  })

  it('stand beside everything else where they are few', () => {
    expect(seen({ own: ratings(3), words, agreed })).toEqual(['own', 'words', 'agreed'])
  })

  it('are all there with long names on one question, which the names do not repeat', () => {
    const question = '5.1 Information is shared lawfully and in time, and staff know how'
    const own = ratings(6).map((each, place) => ({
      ...each,
      organisation: `Northmere Borough Council – service number ${place}`,
      question,
    }))
    const shown = roomShown({
      kind: 'item',
      putTo: '',
      title: 'Information, side by side',
      number: 3,
      of: 3,
      parts: { own },
    })
    expect(shown).toMatchObject({ parts: [{ part: 'own', ratings: own, more: 0 }] })
  })

  it('never give way to the line that says whom the item is put to, which stands there where there is room', () => {
    const names = Array.from({ length: 6 }, (_, place) => `Northmere Borough Council – service number ${place}`)
    const own = names.map((organisation) => ({ organisation, question: '5.1 Information is shared', level: null }))
    const putTo = `Put to ${names.join(', ')}`
    const at = { kind: 'item', title: 'Information, side by side', putTo, number: 3, of: 3 } as const
    expect(roomShown({ ...at, parts: {} })).toMatchObject({ putTo })
    const shown = roomShown({ ...at, parts: { own } })
    expect(shown).toMatchObject({ parts: [{ part: 'own', ratings: own, more: 0 }] })
    expect(shown).not.toHaveProperty('putTo')
  })

  it('are ten at most, and the room is told how many more there are', () => {
    const shown = roomShown({
      kind: 'item',
      putTo: '',
      title: 'Together',
      number: 1,
      of: 2,
      parts: { own: ratings(13) },
    })
    expect(shown).toMatchObject({ parts: [{ part: 'own', more: 3 }] })
  })
})

describe('ratings and words of an item with several questions', () => {
  it('each say which question they are of', () => {
    const words = [{ organisation: '', question: '10.2 What your figures show', words: 'Strip searches fell.' }]
    const agreed = [{ organisation: '', question: '10.4 Supervision', level: null, isNotAgreed: true }]
    const shown = roomShown({ kind: 'item', putTo: '', title: 'Police', number: 1, of: 2, parts: { words, agreed } })
    expect(shown).toMatchObject({
      parts: [
        { part: 'words', quotes: [{ of: '10.2 What your figures show' }] },
        { part: 'agreed', ratings: [{ question: '10.4 Supervision' }] },
      ],
    })
  })
})

describe('what does not fit under a long title', () => {
  const title = 'Northmere Borough Council – housing – Commissioning, contracts, grants and shared premises'
  const level = { id: 'p', label: 'Partly in place', code: 'P', step: 'c', shape: 'triangle' } as never
  const rated = [
    '11.3 Hearing from people using services',
    '11.1 Safeguarding in every agreement',
    '11.2 Checks before',
  ].map((question) => ({ organisation: 'Housing', question, level }))
  const long = Array.from({ length: 45 }, () => 'altogether').join(' ')
  const quotes = rated.map(({ organisation, question }) => ({ organisation, question, words: long }))
  const actions = [
    { what: 'A register of every agreement, kept up to date', owner: 'Head of housing', due: '2026-12-01' as never },
  ]
  const onScreen = (parts: Partial<RoomFacts>) => {
    const shown = roomShown({ kind: 'item', putTo: '', title, number: 8, of: 12, parts })
    return shown.kind === 'item' ? shown.parts : []
  }

  it('is fewer and shorter quotations, and how many more there are', () => {
    const [, words] = onScreen({ own: rated.slice(0, 2), words: quotes })
    expect(words).toMatchObject({ part: 'words', more: 2 })
    expect(words?.part === 'words' && words.quotes).toHaveLength(1)
  })

  it('is no quotation at all rather than the action or the rating that was shown last', () => {
    const before = { own: rated, last: rated, words: quotes }
    expect(onScreen({ ...before, actions }).map(({ part }) => part)).toEqual(['own', 'last', 'actions'])
    const decided = [
      { organisation: 'Housing', question: '11.1 Safeguarding in every agreement', level, isNotAgreed: false },
    ]
    expect(onScreen({ ...before, actions, agreed: decided }).map(({ part }) => part)).toContain('agreed')
  })

  it('is what was shown before, where quotations are what was shown last', () => {
    expect(
      onScreen({ question: [{ words: long, to: '' }], own: rated, words: quotes }).map(({ part }) => part),
    ).toContain('words')
  })

  it('is nothing where all of it fits', () => {
    const own = rated.slice(0, 1).map((row) => ({ ...row, organisation: '' }))
    const whole = long.split(' ').slice(5).join(' ')
    const one = onScreen({ own, words: [{ organisation: '', question: '', words: whole }] })
    expect(one).toMatchObject([{ part: 'own' }, { part: 'words', quotes: [{ words: whole }] }])
  })
})

describe('what is too long for a screen by itself', () => {
  const long = (count: number) => Array.from({ length: count }, () => 'altogether').join(' ')
  const partOf = (parts: Partial<RoomFacts>, title = 'Together') => {
    const shown = roomShown({ kind: 'item', putTo: '', title, number: 1, of: 2, parts })
    return shown.kind === 'item' ? { title: shown.title, part: shown.parts[0] } : null
  }
  const since = '2026-03-10' as never

  it('is shortened with a sign that it is, and never left to be cut off at the edge', () => {
    expect(partOf({ question: [{ words: long(400), to: '' }] })?.part).toMatchObject({
      words: expect.stringMatching(/…$/),
    })
    expect(partOf({ challenges: [{ question: long(400), to: '', since, timesCarried: 1 }] })?.part).toMatchObject({
      lines: [{ question: expect.stringMatching(/…$/) }],
    })
    expect(partOf({ actions: [{ what: 'a'.repeat(1_500), owner: 'Nurse', due: since }] })?.part).toMatchObject({
      lines: [{ what: expect.stringMatching(/…$/) }],
    })
  })

  it('is fewer rows of a table, with how many more there are', () => {
    const rows = ratings(6).map((row) => ({
      ...row,
      organisation: long(12),
      question: `${row.organisation} ${long(10)}`,
    }))
    const part = partOf({ agreed: rows.map((row) => ({ ...row, isNotAgreed: true })) }, long(9))?.part
    const count = part?.part === 'agreed' ? part.ratings.length : 0
    expect(count).toBeLessThan(6)
    expect(part).toMatchObject({ more: 6 - count })
  })

  it('is a title of as many words as three lines hold', () => {
    const title = partOf({}, long(40))?.title ?? ''
    expect(title).toMatch(/altogether…$/)
    expect(title.length).toBeLessThanOrEqual(111)
  })
})

describe('what they say of themselves and what is agreed', () => {
  const level = (label: string) => ({ id: label, label, code: '', step: 'c', shape: 'triangle' }) as never
  const partly = level('Partly in place')
  const rows = (questions: readonly string[], label = partly) =>
    questions.map((question) => ({ organisation: '', question, level: label }))
  const shownIn = (title: string, parts: Partial<RoomFacts>) => {
    const shown = roomShown({ kind: 'item', putTo: '', title, number: 6, of: 12, parts })
    return shown.kind === 'item' ? shown.parts.map(({ part }) => part) : []
  }

  it('stay side by side above a long question, and last year goes before them', () => {
    const questions = ['9.2 Thresholds and referrals', '9.1 Recognising signs of harm']
    const rated = rows(questions)
    const agreed = rated.map((row) => ({ ...row, isNotAgreed: false }))
    const words =
      'Of the 46 in a hundred notices on which no further action was taken, how many concerned a child who came back to notice within six months, who read those, what did the reader find in the way that the officer had described the home, the other children in it and the adults who came and went, and what will be different for the next child by the end of March next year?'
    const title = 'Northmere Police – Recognising need and harm, and acting together'
    const asked = [{ words, to: '' }]
    expect(shownIn(title, { own: rated, last: rated, agreed, question: asked })).toEqual(['question', 'own', 'agreed'])
    expect(shownIn(title, { question: asked, own: rated, last: rated, agreed })).toEqual(['question', 'own', 'agreed'])
  })

  it('stay side by side above an action', () => {
    const title = 'Northmere Borough Council – housing – Commissioning, contracts, grants and shared premises'
    const questions = [
      '11.3 Hearing from people using services',
      '11.1 Safeguarding in every agreement',
      '11.2 Checks before and after award',
    ]
    const rated = rows(questions)
    const agreed = rated.slice(0, 2).map((row) => ({ ...row, isNotAgreed: true }))
    const actions = [
      {
        what: 'Put a safeguarding clause into every nightly-paid room contract',
        owner: 'Head of Housing Options',
        due: '2027-01-15' as never,
      },
    ]
    expect(shownIn(title, { own: rated, last: rated, agreed, actions })).toEqual(
      expect.arrayContaining(['own', 'agreed', 'actions']),
    )
  })

  it('are both there or neither, whatever else is shown, unless one of them was shown last', () => {
    const text = fc.integer({ min: 1, max: 90 }).map((count) => 'altogether '.repeat(count).trim())
    const some = fc
      .integer({ min: 1, max: 8 })
      .map((count) => rows(Array.from({ length: count }, (_, at) => `${at}.1 Question`)))
    fc.assert(
      fc.property(text, text, some, some, (title, words, own, agreed) => {
        const decided = agreed.map((row) => ({ ...row, isNotAgreed: false }))
        const parts = shownIn(title, { own, last: own, agreed: decided, question: [{ words, to: '' }] })
        expect(parts.includes('own')).toBe(parts.includes('agreed'))
      }),
    )
  })
})
