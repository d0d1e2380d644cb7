import type { RuleName } from '../../../shared/guard/finding'
import { between, type Chance, chance, oneOf } from './chance'
import { measuredNames, type NameGroup, namesToMeasure } from './measuredNames'
import {
  breakAtSpace,
  breakInside,
  hardSpaces,
  hiddenSign,
  longDash,
  type Noise,
  numberNoise,
  smallLetters,
  wideDigits,
  wordNoise,
} from './noise'
import * as safe from './safeValues'

/** A sentence with what has to be found in it, as offsets; `group` is where the name in it comes from. */
export type Labelled = {
  readonly text: string
  readonly rule: RuleName
  readonly start: number
  readonly end: number
  readonly group: NameGroup | null
}

type Filled = { readonly value: string; readonly group?: NameGroup }
type Kind = {
  readonly rule: RuleName
  readonly count: number
  readonly templates: readonly string[]
  readonly fill: (random: Chance) => Filled
  readonly noisy: readonly Noise[]
}
const nameFrom = (random: Chance): { readonly name: string; readonly group: NameGroup } => {
  const group = oneOf(Object.keys(measuredNames) as NameGroup[], random)
  return { name: oneOf(namesToMeasure(group), random), group }
}
const sentence =
  (patterns: readonly string[]) =>
  (random: Chance): Filled => {
    const { name, group } = nameFrom(random)
    const value = oneOf(patterns, random)
      .replace('NAME', name)
      .replace('SURNAME', safe.surname(random))
      .replace('AGE', safe.age(random))
      .replace('YEARS', String(between(2, 17, random)))
      .replace('GROUP', String(between(1, 11, random)))
      .replace('INITIALS', safe.initials(random))
      .replace('DATE', safe.typedDate(2010, 2024, random))
    return { value, group }
  }

const kinds: readonly Kind[] = [
  {
    rule: 'nhs-number',
    count: 300,
    noisy: numberNoise,
    fill: (random) => ({ value: safe.nhsNumber(random) }),
    templates: [
      'NHS number *.',
      'The record (NHS No: *) was opened late.',
      'Patient * was seen twice in May.',
      'We looked at * and found no chronology.',
      '• *',
      'Name\tNHS\tSeen\nA\t*\tyes',
      'EMIS shows * under another worker.',
      'See * for the same pattern.',
    ],
  },
  {
    rule: 'pupil-number',
    count: 220,
    noisy: [breakInside, wideDigits, smallLetters, hiddenSign],
    fill: (random) => ({ value: safe.pupilNumber(random) }),
    templates: [
      'UPN *.',
      'The pupil * has moved schools three times.',
      '• * – no named lead',
      'Attendance for * fell below half.',
      'Child\tUPN\nB\t*',
    ],
  },
  {
    rule: 'insurance-number',
    count: 160,
    noisy: [breakAtSpace, hardSpaces, wideDigits],
    fill: (random) => ({ value: safe.insuranceNumber(random) }),
    templates: [
      'National Insurance number *.',
      'The carer (*) was not checked.',
      'NI: *',
      'We hold * for the care leaver.',
    ],
  },
  {
    rule: 'court-number',
    count: 80,
    noisy: [smallLetters, wideDigits],
    fill: (random) => ({ value: safe.courtNumber(random) }),
    templates: ['Proceedings * ended in May.', 'See case * for the order.', 'The judgment in * says so.'],
  },
  {
    rule: 'birth-date',
    count: 320,
    noisy: [hardSpaces, wideDigits, smallLetters, longDash, breakAtSpace],
    fill: (random) => ({ value: safe.typedDate(1985, 2025, random) }),
    templates: [
      'DOB *.',
      'D.O.B. * and no school place.',
      'Date of birth: *',
      'He was born on * and is known to us.',
      'The baby, born *, went home with no plan.',
      'b. * – known to three services',
      'Child B, birth date *, was missed.',
      'Name\tDOB\nB\t*',
      'She (born *) was not seen alone.',
    ],
  },
  {
    rule: 'child-date',
    count: 220,
    noisy: [hardSpaces, wideDigits, longDash],
    fill: (random) => ({ value: safe.typedDate(2010, 2024, random) }),
    templates: [
      'The child (*) was not seen alone.',
      'J.S. * had no named worker.',
      'A boy, *, was turned away.',
      'Zainab * was out of school.',
      'The baby * was discharged without a plan.',
      'Her brother (*) went missing twice.',
      'Pupil\t*\texcluded',
      'Jakub (*), known to early help, was not offered a place.',
      'One girl * told nobody.',
      'KX * no school place',
    ],
  },
  {
    rule: 'name-age',
    count: 900,
    noisy: wordNoise,
    fill: sentence([
      'NAME, AGE,',
      'NAME SURNAME (YEARS)',
      'NAME (YEARS)',
      'NAME (aged YEARS)',
      'NAME, YEARS,',
      'AGE NAME',
      'NAME SURNAME, AGE,',
      'NAME, who is AGE,',
      'NAME in Year GROUP',
      'NAME (YGROUP)',
      'Year GROUP pupil NAME',
      'NAME is YEARS years old and',
      'NAME, a YEARS-year-old boy,',
      'a YEARS-year-old girl called NAME',
    ]),
    templates: [
      'Last spring * was seen by three services.',
      'We learned that * waited nine weeks.',
      '• * did not have a plan',
      'In one case * told her teacher first.',
      'The audit found * without a named worker.',
      'Practitioners described how * moved twice.',
    ],
  },
  {
    rule: 'initials-age',
    count: 240,
    noisy: wordNoise,
    fill: sentence([
      'INITIALS, aged YEARS,',
      'INITIALS (YEARS)',
      'INITIALS, YEARS years old,',
      'INITIALS (aged YEARS)',
      'INITIALS DOB',
      'INITIALS, a YEARS-year-old boy,',
      'YEARS-year-old INITIALS',
      'INITIALS (YGROUP)',
    ]),
    templates: ['Last spring * was seen by three services.', 'The file of * had no chronology.', '• * without a plan'],
  },
  {
    rule: 'relationship',
    count: 320,
    noisy: [hardSpaces],
    fill: sentence([
      'mother of NAME',
      'her son, NAME,',
      'his daughter NAME',
      'sibling of NAME',
      'baby NAME',
      'the boy, NAME,',
      'a pupil called NAME',
      "NAME's mother",
      'their foster child NAME',
      "NAME's older brother",
      'father of NAME SURNAME',
      'her little brother NAME',
    ]),
    templates: [
      'We spoke to the * in May.',
      'Nobody had asked about * at the time.',
      'Later * was moved.',
      'The worker met * once.',
    ],
  },
  {
    rule: 'case-reference',
    count: 240,
    noisy: [hardSpaces, longDash],
    fill: (random) => ({ value: safe.caseNumber(random) }),
    templates: [
      'Liquidlogic ID *.',
      'See case * for the learning.',
      'Mosaic *: no chronology.',
      'LAC number * was reviewed.',
      'EHM ref: *',
      'Crime number * was not shared.',
      'Occurrence * led to a meeting.',
      'The child (ref *) waited.',
      'LCS record * has no plan.',
      'URN *-1 in Niche',
      'Case no. * was closed early.',
    ],
  },
  {
    rule: 'telephone',
    count: 220,
    noisy: [hardSpaces, wideDigits, breakAtSpace],
    fill: (random) => ({ value: safe.telephone(random) }),
    templates: [
      'Mother can be reached on *.',
      'Her mobile is *.',
      'Tel: *',
      'He rang from * at night.',
      '• *',
      'Call dad * after six.',
    ],
  },
  {
    rule: 'email',
    count: 160,
    noisy: [smallLetters, hiddenSign],
    fill: (random) => ({ value: safe.email(random) }),
    templates: ['Mother writes from *.', 'E-mail: *', 'Contact *, who complained twice.', '(*)', 'Name\t*\tyes'],
  },
  {
    rule: 'postcode',
    count: 180,
    noisy: [smallLetters, hardSpaces, breakAtSpace, wideDigits],
    fill: (random) => ({ value: safe.postcode(random) }),
    templates: ['The family moved to *.', 'They live at *, near the park.', 'Home: *', 'Placed in * since May.', '• *'],
  },
  {
    rule: 'address',
    count: 120,
    noisy: [hardSpaces, breakAtSpace],
    fill: (random) => ({ value: safe.street(random) }),
    templates: [
      'The child lives at * with an aunt.',
      'Father moved to * in May.',
      'A girl of * was not known to us.',
      'The home address is *.',
    ],
  },
]

/** Sentences that hold what has to be found, the same for the same seed: 3,680 of them. */
export function positives(seed: number): readonly Labelled[] {
  const random = chance(seed)
  return kinds.flatMap(({ rule, count, templates, fill, noisy }) =>
    Array.from({ length: count }, (_, place) => {
      const { value: plain, group } = fill(random)
      const value = random() < 0.35 ? oneOf(noisy, random)(plain, random) : plain
      const [before = '', after = ''] = (templates[place % templates.length] ?? '*').split('*')
      return {
        text: `${before}${value}${after}`,
        rule,
        start: before.length,
        end: before.length + value.length,
        group: group ?? null,
      }
    }),
  )
}
