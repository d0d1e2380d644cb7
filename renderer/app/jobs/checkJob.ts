import type { FileBytes } from '../../../shared/bridge'
import { readContainer } from '../../../shared/exchange/container'
import type { Manifest } from '../../../shared/exchange/manifest'
import { noFramework } from '../../storage/frameworkFiles'
import { openPartnershipFile } from '../../storage/partnershipFile'
import { explainFileProblem } from '../../view/explainFileProblem'
import { countsText, madeOn } from '../../view/fileWords'
import { checkWord, wordCheckCount } from '../../word/checkWord'
import type { Finished } from './finished'
import { checkFramework } from './frameworkJob'

/** What a file is, in words, and one line for each thing that is wrong with it. */
type Checked = {
  readonly what: string
  readonly problems: readonly string[]
  /** What is worth a look and not wrong. */
  readonly notes?: readonly string[]
}

/** Says what each file is: one line, and one for each problem, with its place. */
export async function checkJob(files: readonly FileBytes[]): Promise<Finished> {
  const checked = await Promise.all(files.map(async ({ name, bytes }) => ({ name, ...(await checkFile(name, bytes)) })))
  return {
    files: [],
    lines: checked.flatMap(({ name, what, notes = [] }) => [what, ...notes].map((line) => `${name}: ${line}`)),
    problems: checked.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`)),
  }
}

const notKnown: Checked = {
  what: 'not a file that this program knows',
  problems: ['it is no partnership file, framework file, workbook or Word document'],
}

function checkFile(name: string, bytes: Uint8Array): Promise<Checked> | Checked {
  switch (kindOf(name, bytes)) {
    case 'partnership':
      return checkPartnershipFile(bytes)
    case 'word':
      return checkWordFile(name, bytes)
    case 'framework':
      return checkFrameworkFile(/\.(json|xlsx)$/i.test(name) ? name : `${name}.json`, bytes)
    case 'unknown':
      return notKnown
  }
}

async function checkFrameworkFile(name: string, bytes: Uint8Array): Promise<Checked> {
  const checked = await checkFramework(name, bytes)
  return checked.problems.includes(noFramework) ? notKnown : checked
}

/** What a file seems to be, by its name and its first bytes. */
function kindOf(name: string, bytes: Uint8Array): 'partnership' | 'word' | 'framework' | 'unknown' {
  if (/\.psa$/i.test(name)) return 'partnership'
  if (/\.docx$/i.test(name)) return 'word'
  if (/\.(json|xlsx)$/i.test(name)) return 'framework'
  if (readContainer(bytes).ok) return 'partnership'
  return bytes[0] === '{'.charCodeAt(0) ? 'framework' : 'unknown'
}

/** What a file of our own is, in words. */
const kindWords: Readonly<Record<Manifest['kind'], string>> = {
  partnership: 'a partnership file',
  backup: 'a back-up of a partnership',
  snapshot: 'a back-up of a partnership',
  return: 'a return pack',
  review: 'a review to read or one that came back',
  letter: 'a letter to reply to or a reply that came back',
}

async function checkPartnershipFile(bytes: Uint8Array): Promise<Checked> {
  const read = await openPartnershipFile(bytes)
  if (!read.ok) {
    const { what, places } = explainFileProblem(read.problem)
    return {
      what: 'not a whole partnership file',
      problems: places.length === 0 ? [what] : places.map((place) => `${place}: ${what}`),
    }
  }
  const { manifest, workspace } = read.value
  const kind = kindWords[manifest.kind]
  const sample = workspace.partnership.isSample ? ' SAMPLE, made up.' : ''
  return {
    what: `${kind}, whole: ${workspace.partnership.name}, ${countsText(manifest.counts)}, made ${madeOn(manifest.madeAt)} with version ${manifest.appVersion}.${sample}`,
    problems: [],
  }
}

function checkWordFile(name: string, bytes: Uint8Array): Checked {
  const findings = checkWord(bytes, { fileName: name.split(/[\\/]/).pop() ?? name })
  const unreadable = findings.find(({ check }) => check === 'file')
  if (unreadable) return { what: 'not a Word document that can be read', problems: [unreadable.what] }
  const failed = new Set(findings.map(({ check }) => check)).size
  return {
    what: `a Word document, ${wordCheckCount - failed} of ${wordCheckCount} accessibility checks passed`,
    problems: findings.map(({ check, place, what }) => `${place}: ${check}: ${what}`),
  }
}
