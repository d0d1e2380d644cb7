import { impossible, ok, type Result, refuse } from '../../../shared/basics/result'
import { counted } from '../../../shared/basics/text'
import type { FileBytes, FrameworkSource, Job } from '../../../shared/bridge'
import { compareEditions, type QuestionChange } from '../../../shared/frameworks/editions'
import { type Framework, frameworkKey } from '../../../shared/frameworks/framework'
import { type PlacedQuestion, questionsOf } from '../../../shared/frameworks/lookUp'
import { type Renaming, renamings } from '../../../shared/frameworks/renamings'
import {
  type FileProblem,
  frameworkJson,
  frameworkWorkbook,
  readFrameworkFile,
  tooLongForWorkbook,
  wholeFile,
} from '../../storage/frameworkFiles'
import { bundledFrameworks } from '../../storage/frameworks'
import type { Finished } from './finished'

type FrameworkJob = Extract<Job, { verb: 'framework' }>

/** Does what the command line asks about frameworks. */
export function frameworkJob(job: FrameworkJob): Promise<Finished> {
  switch (job.does) {
    case 'check':
      return checkAll(job.files)
    case 'import':
      return importFile(job.file, job.name)
    case 'export':
      return exportFramework(job.source, job.name)
    case 'compare':
      return compare(job.before, job.now)
    default:
      return impossible(job)
  }
}

/** Says what a framework file holds, and everything that is wrong with it. */
export async function checkFramework(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly what: string; readonly notes: readonly string[]; readonly problems: readonly string[] }> {
  const read = await readFrameworkFile(name, bytes, await bundledFrameworks())
  const problems = linesOf(read.problems, 'wrong')
  const isSound = read.framework !== null && problems.length === 0
  const what = isSound ? `a framework file: ${described(read.framework)}` : 'a framework file that does not fit'
  return { what, notes: linesOf(read.problems, 'note'), problems }
}

const linesOf = (problems: readonly FileProblem[], kind: FileProblem['kind']) =>
  problems
    .filter((problem) => problem.kind === kind)
    .map(({ place, words }) => (place === wholeFile ? words : `${place}: ${words}`))

function described(framework: Framework): string {
  const { title, edition, standards } = framework
  const questions = counted(questionsOf(framework).length, 'question')
  return `${title}, edition ${edition}, ${counted(standards.length, 'standard')}, ${questions}.`
}

async function checkAll(files: readonly FileBytes[]): Promise<Finished> {
  const checked = await Promise.all(
    files.map(async ({ name, bytes }) => ({ name, ...(await checkFramework(name, bytes)) })),
  )
  return {
    files: [],
    lines: checked.flatMap(({ name, what, notes }) => [`${name}: ${what}`, ...notes.map((note) => `${name}: ${note}`)]),
    problems: checked.flatMap(({ name, problems }) =>
      problems.length === 0 ? [] : [...problems.map((problem) => `${name}: ${problem}`), changeAndRun(name)],
    ),
  }
}

/** What to do about what was listed: the command line has no editor to go on in. */
const changeAndRun = (name: string) =>
  `${name}: change this in the ${/\.xlsx$/i.test(name) ? 'workbook' : 'file'} and run the command again.`

const refused = (problems: readonly string[]): Finished => ({ files: [], lines: [], problems })

async function importFile({ name, bytes }: FileBytes, out: string): Promise<Finished> {
  const { framework, problems } = await readFrameworkFile(name, bytes, await bundledFrameworks())
  const wrong = linesOf(problems, 'wrong')
  const notes = linesOf(problems, 'note').map((note) => `${name}: ${note}`)
  if (framework === null || wrong.length > 0)
    return {
      ...refused([...wrong.map((problem) => `${name}: ${problem}`), changeAndRun(name), 'Nothing was written.']),
      lines: notes,
    }
  return {
    files: [{ name: out, bytes: frameworkJson(framework) }],
    lines: [...notes, `Wrote ${out}: ${described(framework)}`],
    problems: [],
  }
}

async function exportFramework(source: FrameworkSource, out: string): Promise<Finished> {
  const found = await find(source)
  if (!found.ok) return refused([...found.problem, 'Nothing was written.'])
  const isWorkbook = /\.xlsx$/i.test(out)
  const tooLong = isWorkbook ? tooLongForWorkbook(found.value) : null
  if (tooLong !== null)
    return refused([
      `${tooLong}: the text is longer than a cell can hold. Nothing was written. Give --out a name that ends in .json.`,
    ])
  const bytes = isWorkbook ? await frameworkWorkbook(found.value) : frameworkJson(found.value)
  return { files: [{ name: out, bytes }], lines: [`Wrote ${out}: ${described(found.value)}`], problems: [] }
}

/** A framework by its edition or from its file. Refuses one that could not be published, with everything that is wrong. */
async function find(source: FrameworkSource): Promise<Result<Framework, readonly string[]>> {
  if (source.kind === 'edition') {
    const known = await bundledFrameworks()
    const framework = known.find((each) => frameworkKey(each) === source.key)
    if (framework) return ok(framework)
    return refuse([`${source.key}: there is no such edition here. There are: ${known.map(frameworkKey).join(', ')}.`])
  }
  const { name, bytes } = source.file
  const { framework, problems } = await readFrameworkFile(name, bytes, await bundledFrameworks())
  const wrong = linesOf(problems, 'wrong').map((problem) => `${name}: ${problem}`)
  return framework !== null && wrong.length === 0 ? ok(framework) : refuse(wrong)
}

async function compare(before: FrameworkSource, now: FrameworkSource): Promise<Finished> {
  const [earlier, later] = await Promise.all([find(before), find(now)])
  if (!earlier.ok || !later.ok) return refused([earlier, later].flatMap((each) => (each.ok ? [] : each.problem)))
  const changes = compareEditions(later.value, earlier.value)
  const renamed = renamings(later.value, earlier.value)
  const counts = [...new Set(changes.map(({ kind }) => kind))].map((kind) => {
    const count = changes.filter((change) => change.kind === kind).length
    const others = kind === 'same' ? renamed.filter(({ question }) => question !== null).length : 0
    return `${count} ${kind}${others > 0 ? ` (${others} of them renamed)` : ''}`
  })
  return {
    files: [],
    lines: [
      `${frameworkKey(earlier.value)} → ${frameworkKey(later.value)}: ${counts.join(', ')}`,
      ...renamed.filter(({ question }) => question === null).flatMap(renamingLines),
      ...changes.flatMap((change) => changeLines(change, renamed)),
    ],
    problems: [],
  }
}

/** What is the same under another title, with both titles below it. */
const renamingLines = ({ what, was, is }: Renaming) => [`same, renamed ${what}`, `  was ${was}`, `  is  ${is}`]

/** One line for a question that is the same, and its titles where it is renamed; else its old and its new words below it. */
function changeLines({ kind, was, is, note }: QuestionChange, renamed: readonly Renaming[]): readonly string[] {
  const labels = (questions: readonly PlacedQuestion[]) => questions.map(({ question }) => question.label).join(', ')
  const way = was.length > 0 && is.length > 0 && labels(was) !== labels(is) ? `${labels(was)} → ${labels(is)}` : null
  const head = `${kind} ${way ?? (labels(is) || labels(was))}`
  if (kind === 'same') {
    const renaming = renamed.find(({ question }) => question !== null && question === is[0]?.question)
    return renaming ? renamingLines(renaming) : [head]
  }
  return [
    head,
    ...was.map(({ question }) => `  was ${question.label}: ${question.text}`),
    ...is.map(({ question }) => `  is  ${question.label}: ${question.text}`),
    ...(note === null ? [] : [`  ${note}`]),
  ]
}
