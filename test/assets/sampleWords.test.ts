import { describe, expect, it } from 'vitest'
import { sampleContent } from '../builders/sampleContent'

// The sample must not hold anything that could be taken for a real child, person or system.

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsOf)
      : []
const { partnership, organisations, rows } = sampleContent()
const texts = textsOf([partnership, organisations, rows])

const patterns: readonly (readonly [string, RegExp, string])[] = [
  ['an NHS number', /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/, '943 476 5919'],
  ['a pupil number', /\b[A-Z]\d{11}[0-9A-Z]\b/, 'H801200001001'],
  ['a National Insurance number', /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/, 'QQ 12 34 56 C'],
  ['a date of birth', /\b(born|d\.?o\.?b\.?|date of birth)\b.{0,12}\d/i, 'born 3 May 2015'],
  ['a date with a slash', /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/, '3/5/2015'],
  ['a postcode', /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/, 'SW1A 1AA'],
  ['a telephone number', /\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b/, '0161 496 0000'],
  ['an e-mail address', /\S@\S+\.\S/, 'a@b.uk'],
  ['a web address', /https?:|www\./i, 'https://'],
  [
    'a child by name',
    /\b(boy|girl|child|son|daughter|pupil|baby|teenager|young person|patient|infant|sibling|mother|father) (called |named |, )?(?!(?:[A-Z][a-z]+ )?(?:Protection|Safeguarding|Services|Family)\b)[A-Z][a-z]+ (was|is|had|has|told|said)\b/,
    'a girl called Amy was',
  ],
  ['a person by title and name', /\b(Mr|Mrs|Ms|Miss|Sir|Dame)\.? [A-Z][a-z]+/, 'Mrs Smith'],
  ['a case number', /\b(case|record|crime|incident) (number|no\.?|ref(erence)?) ?:? ?[A-Z]*\d+/i, 'case number 12345'],
]

describe.each(patterns)('%s', (_what, pattern, example) => {
  it('would be found', () => {
    expect(pattern.test(example)).toBe(true)
  })

  it('is nowhere in the sample', () => {
    expect(texts.filter((text) => pattern.test(text))).toEqual([])
  })
})

describe('the people in the sample', () => {
  type Written = {
    key: string
    cycles: Record<
      string,
      {
        return: { signOff: { name: string; role: string } | null }
        answers: Record<string, { actions?: { owner?: string }[] }>
      }
    >
  }
  const agencies = organisations as readonly Written[]

  it('are named only where somebody signs', () => {
    const names = new Set(
      agencies.flatMap(({ cycles }) => Object.values(cycles).flatMap((cycle) => cycle.return.signOff?.name ?? [])),
    )
    expect(names.size).toBeGreaterThan(10)
    for (const agency of agencies) {
      const without = {
        ...agency,
        cycles: Object.fromEntries(
          Object.entries(agency.cycles).map(([key, cycle]) => [
            key,
            { ...cycle, return: { ...cycle.return, signOff: null } },
          ]),
        ),
      }
      const words = textsOf(without).join('\n')
      expect([...names].filter((name) => words.includes(name))).toEqual([])
    }
  })

  it('sign for one agency each', () => {
    const signed = agencies.flatMap(({ key, cycles }) =>
      [...new Set(Object.values(cycles).flatMap((cycle) => cycle.return.signOff?.name ?? []))].map(
        (name) => `${name}|${key}`,
      ),
    )
    expect(new Set(signed.map((each) => each.split('|')[0])).size).toBe(signed.length)
  })

  it('own actions by their role', () => {
    const owners = agencies.flatMap(({ cycles }) =>
      Object.values(cycles).flatMap(({ answers }) =>
        Object.values(answers).flatMap(({ actions = [] }) => actions.map(({ owner }) => owner)),
      ),
    )
    expect(owners.filter((owner) => !owner?.trim())).toEqual([])
    expect(owners.length).toBeGreaterThan(300)
  })
})
