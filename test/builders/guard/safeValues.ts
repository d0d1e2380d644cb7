import { isNhsNumber, isPupilNumber } from '../../../shared/basics/pupilNumbers'
import { between, type Chance, digits, oneOf } from './chance'

// Values that belong to nobody: NHS numbers of the range kept for tests, telephone numbers kept for drama, pupil numbers of an
// authority that does not exist, postcodes of public buildings.

const upTo = <T>(make: () => T, fits: (value: T) => boolean): T => {
  for (;;) {
    const value = make()
    if (fits(value)) return value
  }
}

/** An NHS number from 999 000 0000 on, in one of the ways it is typed. */
export function nhsNumber(random: Chance): string {
  const number = upTo(() => `999${digits(7, random)}`, isNhsNumber)
  const parts = [number.slice(0, 3), number.slice(3, 6), number.slice(6)]
  return oneOf([parts.join(' '), parts.join(' '), parts.join('-'), number], random)
}

/** A pupil number of authority 000, permanent or temporary. */
export function pupilNumber(random: Chance): string {
  const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'
  const last = () => (random() < 0.2 ? oneOf([...letters], random) : digits(1, random))
  return upTo(() => `${oneOf([...letters], random)}000${digits(8, random)}${last()}`, isPupilNumber)
}

/** A National Insurance number whose figures begin with four noughts. */
export function insuranceNumber(random: Chance): string {
  const [prefix, figures, last] = [
    oneOf(['AB', 'JX', 'NW', 'PR', 'YZ'], random),
    `0000${digits(2, random)}`,
    oneOf([...'ABCD'], random),
  ]
  const spread = `${prefix} ${figures.slice(0, 2)} ${figures.slice(2, 4)} ${figures.slice(4)} ${last}`
  return oneOf([spread, `${prefix}${figures}${last}`, `${prefix} ${figures} ${last}`], random)
}

export const courtNumber = (random: Chance): string =>
  `ZZ${between(18, 26, random)}${oneOf([...'CPFD'], random)}5${digits(4, random)}`

const drama: readonly ((random: Chance) => string)[] = [
  (random) => `07700 900${digits(3, random)}`,
  (random) => `07700900${digits(3, random)}`,
  (random) => `+44 7700 900 ${digits(3, random)}`,
  (random) => `+447700900${digits(3, random)}`,
  (random) => `01632 960${digits(3, random)}`,
  (random) => `(01632) 960 ${digits(3, random)}`,
  (random) => `020 7946 0${digits(3, random)}`,
  (random) => `0114 496 0${digits(3, random)}`,
  (random) => `07700-900-${digits(3, random)}`,
]
export const telephone = (random: Chance): string => oneOf(drama, random)(random)

const words = ['kestrel', 'j.fennimore', 'amber_99', 'mum.of.three', 'zed', 'a-tarn', 'dale22', 'northmere.mum']
export const email = (random: Chance): string =>
  `${oneOf(words, random)}${between(1, 99, random)}@${oneOf(['example.org', 'example.com', 'mail.example.org', 'EXAMPLE.NET'], random)}`

const publicBuildings = [
  'SW1A 1AA',
  'SW1A 0AA',
  'EC4M 8AD',
  'WC1B 3DG',
  'NW1 2DB',
  'SE1 9TG',
  'EH1 2NG',
  'CF10 3RB',
  'YO1 7HH',
  'SW7 5BD',
  'B3 3DH',
  'M2 5DB',
  'TR19 7AA',
]
export const postcode = (random: Chance): string => {
  const typed = oneOf(publicBuildings, random)
  return random() < 0.2 ? typed.replace(' ', '') : typed
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day between two years in a form that people type. */
export function typedDate(from: number, to: number, random: Chance): string {
  const [day, month, year] = [between(1, 28, random), between(1, 12, random), between(from, to, random)]
  const [two, name] = [(value: number) => String(value).padStart(2, '0'), monthNames[month - 1] ?? '']
  const th =
    day % 10 === 1 && day !== 11
      ? 'st'
      : day % 10 === 2 && day !== 12
        ? 'nd'
        : day % 10 === 3 && day !== 13
          ? 'rd'
          : 'th'
  return oneOf(
    [
      `${two(day)}/${two(month)}/${year}`,
      `${day}/${month}/${year}`,
      `${day}.${month}.${two(year % 100)}`,
      `${two(day)}-${two(month)}-${year}`,
      `${year}-${two(month)}-${two(day)}`,
      `${day} ${name} ${year}`,
      `${day}${th} ${name.slice(0, 3)} ${year}`,
      `${day}${th} ${name} '${two(year % 100)}`,
      `${name} ${day}, ${year}`,
      `${day} ${name.slice(0, 3)} ${two(year % 100)}`,
    ],
    random,
  )
}

export const initials = (random: Chance): string => {
  const letter = () => oneOf([...'ABDGHJKLMNRTVWZ'], random)
  const [a, b, c] = [oneOf([...'JKLMWZ'], random), oneOf([...'XZKWQJ'], random), letter()]
  return oneOf([`${a}.${b}.`, `${a}${b}`, `${a}${b}-${c}`, `${a}.${b}`, `${a}${b}${oneOf([...'XQZ'], random)}`], random)
}

export const caseNumber = (random: Chance): string =>
  oneOf(
    [
      digits(6, random).replace(/^[012]/, '7'),
      `${between(3, 9, random)}${digits(7, random)}`,
      `NM-${between(3, 9, random)}${digits(5, random)}`,
      `42/${between(10_000, 99_999, random)}/26`,
      `P${between(3, 9, random)}${digits(5, random)}`,
    ],
    random,
  )

export const street = (random: Chance): string =>
  `${between(1, 199, random)} ${oneOf(['Kestrel', 'Old Mill', 'Tarn', 'Fennimore', 'St Aldan', 'High Fell'], random)} ${oneOf(['Road', 'Street', 'Close', 'Avenue', 'Lane', 'Drive', 'Rd', 'Crescent', 'Terrace'], random)}`

export const surname = (random: Chance): string =>
  oneOf(['Fennimore', 'Tarnbeck', 'Kestrelby', 'Aldermoor', 'Wrayholm', 'Dunscar', 'Hollowgate'], random)

/** An age in a form that people type; `between` a name and it stands what the template says. */
export const age = (random: Chance): string => {
  const years = between(2, 17, random)
  return oneOf(
    [`aged ${years}`, `${years}-year-old`, `${years} years old`, `${years}yo`, `age ${years}`, `${years} year old`],
    random,
  )
}
