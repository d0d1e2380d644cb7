import { impossible } from '../../shared/basics/result'
import type { PassphraseFault } from '../../shared/exchange/sealed/passphrase'
import type { SealedProblem } from '../../shared/exchange/sealed/sealedFile'

/** Why an encrypted file was not opened: what it means, what is safe, and what to do. */
export function explainSealed(problem: SealedProblem): string {
  switch (problem.kind) {
    case 'wrongPassphrase':
      return 'That passphrase does not open this file. Look for a typing mistake, or ask the person who made the file. You can try as often as you like.'
    case 'sealedDamaged':
      return 'This file is encrypted, and it is damaged or unfinished. No passphrase opens it. Your work is safe. Ask the person who made it to save it again.'
    case 'sealedByNewer':
      return `This file was encrypted by a newer version of this app: ${problem.madeBy.slice(0, 40)}. Your work is safe. Update this app, then open the file again.`
    case 'notSealed':
      return 'This file is not encrypted by this app, so no passphrase opens it.'
    default:
      return impossible(problem)
  }
}

/** Why a passphrase cannot be set, and what to do. */
export const explainPassphrase = (fault: PassphraseFault): string =>
  fault.kind === 'tooShort'
    ? `Type at least ${fault.least} characters. A short passphrase can be guessed by a computer. Several words that do not belong together are best.`
    : 'This is too long for a passphrase. Type fewer than 1,000 characters.'
