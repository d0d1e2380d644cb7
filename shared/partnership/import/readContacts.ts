import type { Cell } from '../../basics/sheet'
import { longestFact } from '../facts'
import type { Contact } from '../organisation'
import { saidText } from './cellText'
import type { Field } from './fields'
import type { CellProblem } from './rowProblem'

/** The role of somebody whose role nobody says. */
export const usualRole = 'Contact'

/** Somebody found in a table, before they are kept. The role is empty where the table says none. */
export type ContactFound = Omit<Contact, 'id'>

type Columns = {
  readonly role: Field | null
  readonly name: Field | null
  readonly email: Field
  readonly phone: Field | null
}

/** The roles that a column stands for, where none says another. */
const sets: readonly { readonly role: string; readonly columns: Columns }[] = [
  {
    role: '',
    columns: { role: 'contactRole', name: 'contactName', email: 'contactEmail', phone: 'contactPhone' },
  },
  { role: 'Headteacher', columns: { role: 'headRole', name: 'headName', email: 'headEmail', phone: null } },
  {
    role: 'Designated safeguarding lead',
    columns: { role: null, name: 'dslName', email: 'dslEmail', phone: 'dslPhone' },
  },
]

/** The people that a row names, and what is wrong with what it says of them. A role without anybody in it is nobody. */
export function readContacts(cellOf: (field: Field) => Cell | undefined): {
  readonly contacts: readonly ContactFound[]
  readonly problems: readonly CellProblem[]
} {
  const problems: CellProblem[] = []
  const line = (field: Field | null, what: keyof typeof longestFact) => {
    const text = field === null ? '' : saidText(cellOf(field))
    const limit = longestFact[what]
    if (field === null || text.length <= limit) return text
    problems.push({ kind: 'lineIsTooLong', field, count: text.length, limit })
    return ''
  }
  const parts = (['headTitle', 'headFirstName', 'headLastName'] as const).map((field) => line(field, 'name'))
  const contacts = sets.flatMap(({ role, columns }): ContactFound[] => {
    const whole = line(columns.name, 'name')
    const name = whole === '' && columns.name === 'headName' ? joined(parts) : whole
    const email = readEmail(line(columns.email, 'email'), problems)
    const phone = line(columns.phone, 'phone')
    if (name === '' && email === '' && phone === '') return []
    return [{ role: line(columns.role, 'role') || role, name, email, phone }]
  })
  return { contacts, problems }
}

/** A title alone is nobody's name. */
const joined = ([title = '', first = '', last = '']: readonly string[]) =>
  first === '' && last === '' ? '' : [title, first, last].filter(Boolean).join(' ').slice(0, longestFact.name)

function readEmail(typed: string, problems: CellProblem[]): string {
  const address = (/<([^<>]+)>/.exec(typed)?.[1] ?? typed).replace(/^mailto:/i, '').trim()
  if (address === '' || /^[^\s@;,]+@[^\s@;,]+\.[^\s@;,]+$/.test(address)) return address
  problems.push({ kind: 'emailIsWrong', typed })
  return ''
}
