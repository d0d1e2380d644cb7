import type { Json } from '../../../basics/json'
import type { Framework } from '../../../frameworks/framework'
import { questionsOf } from '../../../frameworks/lookUp'
import { isForForm } from '../../../returns/asked'
import type { AuditReturn } from '../../../returns/auditReturn'
import { escaped, framed, type PageProgram } from '../../ownProgram'
import { fillReturn } from '../fill'
import { type SentReturn, seal } from '../sentReturn'
import { asciiJson, blocks, filledBlock, inSight, type PageForm, pageVersion } from './pageData'

/** A return as one page that any browser opens from disk: its program, what it asks, and what is filled in so far. */
export function returnPage({ facts, framework, cycle, sent, before, beforeTitle }: SentReturn, program: PageProgram) {
  const sealed = seal({ facts, sent })
  const form: { readonly [Part in Exclude<keyof PageForm, 'framework'>]: PageForm[Part] } = {
    format: blocks.mark,
    version: pageVersion,
    sealed,
    cycle: { title: cycle.title, periodTo: cycle.periodTo },
    before,
    beforeTitle,
  }
  const asked = questionsOf(framework).filter(({ question }) => isForForm(question, sent))
  const filled = fillReturn(framework, asked, sent)
  return pageText({
    language: framework.language,
    title: `${facts.organisation.name} – ${cycle.title}`,
    program,
    form: `{"framework":${frameworkText(framework, sent)},${asciiJson(form as unknown as Json).slice(1)}`,
    filled: filledBlock(sealed, { ...inSight(framework, filled), by: '', savedAt: null }),
  })
}

const texts = new WeakMap<Framework, Map<string, string>>()

/** What a page needs of a framework, as text; made once for each size and type, since one is sent to many. */
function frameworkText(framework: Framework, sent: AuditReturn): string {
  const key = JSON.stringify(sent.asked)
  const made = texts.get(framework) ?? new Map<string, string>()
  const text = made.get(key) ?? asciiJson(forPage(framework, sent) as unknown as Json)
  texts.set(framework, made.set(key, text))
  return text
}

/** The framework without the questions of other forms, and without what only the app shows. */
export function forPage(framework: Framework, sent: Pick<AuditReturn, 'asked' | 'answers'>): Framework {
  const { background: _background, changes: _changes, figures: _figures, ...rest } = framework
  const standards = framework.standards
    .map(({ challengeQuestions: _challenge, ...standard }) => ({
      ...standard,
      questions: standard.questions.filter((question) => isForForm(question, sent)),
    }))
    .filter(({ questions }) => questions.length > 0)
  return { ...rest, references: [], standards }
}

/** The parts of a page as texts. `form` and `filled` are made by `asciiJson`, so that they cannot leave their blocks. */
export type PageParts = {
  readonly language: string
  readonly title: string
  readonly program: PageProgram
  readonly form: string
  readonly filled: string
}

/**
 * Writes a page. It refuses, by its own content policy, every script and style but its own, and every address: nothing typed
 * in it can run, and nothing leaves it. The page itself writes its copies with this.
 */
export function pageText({ language, title, program, form, filled }: PageParts): string {
  const { script, style, policy } = framed(program)
  const [openTag, closeTag] = ['<script', '</script>']
  const data = (id: string, text: string) => `${openTag} type="application/json" id="${id}">${text}${closeTag}`
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="generator" content="${blocks.mark}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<div id="page"><main><h1>${escaped(title)}</h1><p>${withoutScript}</p></main></div>`,
    data(blocks.form, form),
    data(blocks.filled, filled),
    `${openTag} id="psa-program">${script}${closeTag}`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** What stands in the page until its program has drawn it: all that is seen where the program may not run. */
const withoutScript =
  'The form is opening. If these words stay, it cannot run here: an e-mail or a preview does not let it. Save the file first, then open it in an up-to-date web browser such as Edge, Chrome, Firefox or Safari.'
