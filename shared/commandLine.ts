import { ok, type Result } from './basics/result'
import { readOptions, type WrongUsage, wrong } from './commandLine/options'
import { type ReportWords, readReport } from './commandLine/report'

/** What the program was asked to do. Paths are as given. */
export type CommandLine =
  | { readonly verb: 'window'; readonly file: string | null }
  | { readonly verb: 'help' }
  | { readonly verb: 'sample'; readonly out: string }
  | ReportWords
  | { readonly verb: 'check'; readonly files: readonly string[] }
  | FrameworkWords
  | OrganisationsWords
  | PacksWords
  | ImportWords

/** The export of a survey to put into a copy of a partnership file. `cycle` is a title; empty for the one that fits best. */
export type ImportWords = {
  readonly verb: 'import'
  readonly answers: string
  readonly partnership: string
  readonly cycle: string
  readonly out: string
}

/** The forms in which returns are made without a window. */
const packForms = ['pack', 'workbook', 'page', 'paper'] as const
export type PackForm = (typeof packForms)[number]

/** What was asked about returns that go out and come back. `cycle` is a title; empty for the newest open one. */
export type PacksWords =
  | {
      readonly verb: 'packs'
      readonly does: 'make'
      readonly partnership: string
      readonly form: PackForm
      readonly cycle: string
      readonly out: string
    }
  | {
      readonly verb: 'packs'
      readonly does: 'receive'
      readonly partnership: string
      readonly files: readonly string[]
      readonly out: string
    }

/** What was asked about frameworks. A framework is named by its file, or by its edition such as `our-audit@2026.1`. */
export type FrameworkWords =
  | { readonly verb: 'framework'; readonly does: 'check'; readonly files: readonly string[] }
  | { readonly verb: 'framework'; readonly does: 'import'; readonly file: string; readonly out: string }
  | { readonly verb: 'framework'; readonly does: 'export'; readonly source: string; readonly out: string }
  | { readonly verb: 'framework'; readonly does: 'compare'; readonly before: string; readonly now: string }

/** What was asked about organisations: a list to import into a copy of a partnership file. */
export type OrganisationsWords = {
  readonly verb: 'organisations'
  readonly does: 'import'
  readonly list: string
  readonly partnership: string
  readonly out: string
}

/** Exit codes: done, refused with a reason, wrong usage. */
export const exitCodes = { done: 0, refused: 1, wrongUsage: 2 } as const

const passphraseOption = '--passphrase-file'

/**
 * Takes the option that opens encrypted files out of the words; every job may have it. Given twice or without a file it is left,
 * and refused with the other words.
 */
export function withoutPassphraseFile(words: readonly string[]): {
  readonly words: readonly string[]
  readonly passphraseFile: string | null
} {
  const at = words.indexOf(passphraseOption)
  const file = words[at + 1]
  if (at < 1 || file === undefined || file.startsWith('--')) return { words, passphraseFile: null }
  return { words: [...words.slice(0, at), ...words.slice(at + 2)], passphraseFile: file }
}

/** Reads the words after the program's name. Refuses what it does not know and says how to ask. */
export function readCommandLine(words: readonly string[]): Result<CommandLine, WrongUsage> {
  const [verb, ...rest] = words
  if (verb === undefined) return ok({ verb: 'window', file: null })
  if (verb === 'help' || verb === '--help' || verb === '-h') return ok({ verb: 'help' })
  if (verb === 'sample') return readSample(rest)
  if (verb === 'report') return readReport(rest)
  if (verb === 'check') return readCheck(rest)
  if (verb === 'framework') return readFrameworkWords(rest)
  if (verb === 'organisations') return readOrganisationsWords(rest)
  if (verb === 'packs') return readPacksWords(rest)
  if (verb === 'import') return readImportWords(rest)
  if (rest.length === 0 && /\.psa(pack)?$/i.test(verb)) return ok({ verb: 'window', file: verb })
  return wrong(`"${verb}" is not something this program does`)
}

function readSample(words: readonly string[]): Result<CommandLine, WrongUsage> {
  const options = readOptions(words, ['--out'])
  if (!options.ok) return options
  const out = options.value.named['--out']
  if (out === undefined) return wrong('sample needs --out FILE')
  if (options.value.plain.length > 0) return wrong('sample takes no file')
  return /\.psa$/i.test(out)
    ? ok({ verb: 'sample', out })
    : wrong('sample writes a partnership file: let its name end with .psa')
}

function readCheck(words: readonly string[]): Result<CommandLine, WrongUsage> {
  const options = readOptions(words, [])
  if (!options.ok) return options
  const { plain } = options.value
  return plain.length > 0 ? ok({ verb: 'check', files: plain }) : wrong('check needs at least one file')
}

function readFrameworkWords([does, ...words]: readonly string[]): Result<CommandLine, WrongUsage> {
  const verb = 'framework'
  const options = readOptions(words, does === 'import' || does === 'export' ? ['--out'] : [])
  if (!options.ok) return options
  const { plain, named } = options.value
  const [first, second] = plain
  const out = named['--out']
  switch (does) {
    case 'check':
      return first === undefined ? wrong('framework check needs at least one file') : ok({ verb, does, files: plain })
    case 'import':
      if (first === undefined || plain.length > 1) return wrong('framework import needs exactly one file')
      if (out === undefined || !/\.json$/i.test(out)) return wrong('framework import needs --out FILE.json')
      return ok({ verb, does, file: first, out })
    case 'export':
      if (first === undefined || plain.length > 1) return wrong('framework export needs exactly one file or edition')
      if (out === undefined || !/\.(json|xlsx)$/i.test(out))
        return wrong('framework export needs --out FILE, which ends in .json or .xlsx')
      return ok({ verb, does, source: first, out })
    case 'compare':
      if (first === undefined || second === undefined || plain.length > 2)
        return wrong('framework compare needs the earlier and the later framework')
      return ok({ verb, does, before: first, now: second })
    default:
      return wrong('framework must be followed by check, import, export or compare')
  }
}

function readOrganisationsWords([does, ...words]: readonly string[]): Result<CommandLine, WrongUsage> {
  if (does !== 'import') return wrong('organisations must be followed by import')
  const options = readOptions(words, ['--out'])
  if (!options.ok) return options
  const { plain, named } = options.value
  const [list, partnership] = plain
  const out = named['--out']
  if (list === undefined || partnership === undefined || plain.length > 2)
    return wrong('organisations import needs a list and a partnership file')
  if (out === undefined || !/\.psa$/i.test(out)) return wrong('organisations import needs --out FILE.psa')
  return ok({ verb: 'organisations', does, list, partnership, out })
}

function readPacksWords([does, ...words]: readonly string[]): Result<CommandLine, WrongUsage> {
  const verb = 'packs'
  if (does !== 'make' && does !== 'receive') return wrong('packs must be followed by make or receive')
  const options = readOptions(words, does === 'make' ? ['--form', '--cycle', '--out'] : ['--out'])
  if (!options.ok) return options
  const { plain, named } = options.value
  const [partnership, ...files] = plain
  const out = named['--out']
  if (partnership === undefined) return wrong(`packs ${does} needs a partnership file`)
  if (does === 'receive') {
    if (files.length === 0) return wrong('packs receive needs at least one return')
    if (out === undefined || !/\.psa$/i.test(out)) return wrong('packs receive needs --out FILE.psa')
    return ok({ verb, does, partnership, files, out })
  }
  const form = packForms.find((each) => each === named['--form'])
  if (files.length > 0) return wrong('packs make needs exactly one partnership file')
  if (form === undefined) return wrong(`--form must be ${packForms.slice(0, -1).join(', ')} or ${packForms.at(-1)}`)
  if (out === undefined) return wrong('packs make needs --out FOLDER')
  return ok({ verb, does, partnership, form, cycle: named['--cycle'] ?? '', out })
}

function readImportWords(words: readonly string[]): Result<CommandLine, WrongUsage> {
  const options = readOptions(words, ['--cycle', '--out'])
  if (!options.ok) return options
  const { plain, named } = options.value
  const [answers, partnership] = plain
  const out = named['--out']
  if (answers === undefined || partnership === undefined || plain.length > 2)
    return wrong('import needs the answers and a partnership file')
  if (out === undefined || !/\.psa$/i.test(out)) return wrong('import needs --out FILE.psa')
  return ok({ verb: 'import', answers, partnership, cycle: named['--cycle'] ?? '', out })
}
