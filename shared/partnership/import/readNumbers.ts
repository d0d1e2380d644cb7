import type { Cell } from '../../basics/sheet'
import { schemes } from '../facts'
import type { Scheme } from '../identifiers'
import { type Identifiers, noIdentifiers } from '../organisation'
import { readIdentifier, readLaestabParts } from './cellNumbers'
import { saidText } from './cellText'
import type { Field } from './fields'
import type { CellProblem } from './rowProblem'

/** Names a misplacement, such as `urn is laestab`, by which a person accepts that it is put right in every row. */
export const misplacement = ({ scheme, is }: { readonly scheme: Scheme; readonly is: Scheme }) => `${scheme} is ${is}`

/** The numbers in a row, and what is wrong with those that are left out. A misplaced number goes to its place when that was accepted. */
export function readNumbers(
  cellOf: (field: Field) => Cell | undefined,
  accepted: ReadonlySet<string>,
): {
  readonly identifiers: Identifiers
  /** What stands where a number could not be read. */
  readonly unread: readonly string[]
  readonly problems: readonly CellProblem[]
} {
  const found: { -readonly [S in Scheme]: string | null } = { ...noIdentifiers }
  const problems: CellProblem[] = []
  const unread: string[] = []
  const moved: { is: Scheme; number: string }[] = []
  for (const scheme of schemes) {
    const read = scheme === 'laestab' ? readLaestab(cellOf) : readIdentifier(scheme, cellOf(scheme))
    if (read.ok) found[scheme] = read.value
    else if (read.problem.kind === 'isAnother' && accepted.has(misplacement(read.problem))) moved.push(read.problem)
    else {
      unread.push(read.problem.typed)
      problems.push({ kind: 'number', problem: read.problem })
    }
  }
  for (const { is, number } of moved)
    if (found[is] === null || found[is] === number) found[is] = number
    else {
      unread.push(number)
      problems.push({ kind: 'numbersClash', scheme: is, typed: number })
    }
  return { identifiers: found, unread, problems }
}

/** The DfE number by its own column; else by the authority's code and the number of the establishment. */
function readLaestab(cellOf: (field: Field) => Cell | undefined): ReturnType<typeof readIdentifier> {
  const whole = readIdentifier('laestab', cellOf('laestab'))
  if (whole.ok && whole.value !== null) return whole
  if (whole.ok) return readLaestabParts(cellOf('laCode'), cellOf('establishmentNumber'))
  const isOwnPart = /^\d{4}$/.test(saidText(cellOf('laestab')))
  return isOwnPart && saidText(cellOf('laCode')) !== '' ? readLaestabParts(cellOf('laCode'), cellOf('laestab')) : whole
}
