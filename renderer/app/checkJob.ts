import { type Json, readJson } from '../../shared/basics/json'
import { counted } from '../../shared/basics/text'
import { utf8Text } from '../../shared/basics/utf8'
import type { FileBytes } from '../../shared/bridge'
import { readContainer } from '../../shared/exchange/container'
import { parseFramework } from '../../shared/frameworks/framework'
import { questionsOf } from '../../shared/frameworks/lookUp'
import { openPartnershipFile } from '../storage/partnershipFile'
import { explainFileProblem } from '../view/explainFileProblem'
import { countsText, madeOn } from '../view/fileWords'
import { checkWord, wordCheckCount } from '../word/checkWord'
import type { Finished } from './jobs'

/** What a file is, in words, and one line for each thing that is wrong with it. */
type Checked = { readonly what: string; readonly problems: readonly string[] }

/** Says what each file is: one line, and one for each problem, with its place. */
export async function checkJob(files: readonly FileBytes[]): Promise<Finished> {
  const checked = await Promise.all(files.map(async ({ name, bytes }) => ({ name, ...(await checkFile(name, bytes)) })))
  return {
    files: [],
    lines: checked.map(({ name, what }) => `${name}: ${what}`),
    problems: checked.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`)),
  }
}

const notKnown: Checked = {
  what: 'not a file that this program knows',
  problems: ['it is no partnership file, framework file or Word document'],
}

function checkFile(name: string, bytes: Uint8Array): Promise<Checked> | Checked {
  switch (kindOf(name, bytes)) {
    case 'partnership':
      return checkPartnershipFile(bytes)
    case 'word':
      return checkWordFile(name, bytes)
    case 'json':
      return checkFrameworkFile(bytes)
    case 'unknown':
      return notKnown
  }
}

/** What a file seems to be, by its name and its first bytes. */
function kindOf(name: string, bytes: Uint8Array): 'partnership' | 'word' | 'json' | 'unknown' {
  if (/\.psa$/i.test(name)) return 'partnership'
  if (/\.docx$/i.test(name)) return 'word'
  if (/\.json$/i.test(name)) return 'json'
  if (readContainer(bytes).ok) return 'partnership'
  return bytes[0] === '{'.charCodeAt(0) ? 'json' : 'unknown'
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
  const kind = manifest.kind === 'partnership' ? 'a partnership file' : 'a back-up of a partnership'
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

function checkFrameworkFile(bytes: Uint8Array): Checked {
  const text = utf8Text(bytes)
  const json = text === null ? { wrong: 'is not UTF-8 text' } : readJson(text)
  if ('wrong' in json) return { what: 'a file that should be JSON', problems: [`it ${json.wrong}`] }
  if (!saysItIsAFramework(json.value)) return notKnown
  const read = parseFramework(json.value)
  if (!read.ok) {
    return {
      what: 'a framework file that does not fit',
      problems: read.problem.map(({ path, expected }) => `${path || 'at the top'}: expected ${expected}`),
    }
  }
  const { title, edition, standards } = read.value
  const questions = counted(questionsOf(read.value).length, 'question')
  return {
    what: `a framework file: ${title}, edition ${edition}, ${counted(standards.length, 'standard')}, ${questions}.`,
    problems: [],
  }
}

/** A framework file says so, or at least has the parts of one. */
const saysItIsAFramework = (value: Json) =>
  value !== null &&
  typeof value === 'object' &&
  ('standards' in value || ('format' in value && value.format === 'psa-framework'))
