import { escaped, framed, type PageProgram } from '../ownProgram'

/** The name that the recovery page has beside back-ups, and is offered under. */
export const recoveryPageName = 'Recovery page.html'

const title = 'Recovery page of Partnership Self-Assessment'

/**
 * The recovery page: one HTML file that opens partnership files, back-ups and packs in any browser, without the program. It reads
 * what is chosen in it and changes nothing. Its content policy names its own script and style, and allows no address.
 */
export function recoveryPage(program: PageProgram): string {
  const { script, style, policy } = framed(program)
  const [openTag, closeTag] = ['<script', '</script>']
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<div id="page"><main><h1>${escaped(title)}</h1><p>${withoutScript}</p></main></div>`,
    `${openTag}>${script}${closeTag}`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** All that is seen where the program of the page may not run. */
const withoutScript =
  'The page is opening. If these words stay, it cannot run here: an e-mail or a preview does not let it. Save the page first, then open it in an up-to-date web browser such as Edge, Chrome, Firefox or Safari.'
