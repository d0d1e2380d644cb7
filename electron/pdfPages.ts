import type { BrowserWindow } from 'electron'
import type { PageEdge } from '../shared/bridge/requests'

/** What the window shows on paper, as a tagged PDF on A4 with a head and a foot on every page. */
export async function pdfPages(window: BrowserWindow | null, { head, foot, onItsSide }: PageEdge): Promise<Uint8Array> {
  if (!window) throw new Error('There is no window to print')
  return window.webContents.printToPDF({
    pageSize: 'A4',
    landscape: onItsSide,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: line(escaped(head)),
    footerTemplate: line(
      `${escaped(foot)} – Page <span class="pageNumber"></span> of <span class="totalPages"></span>`,
    ),
    // In inches.
    margins: { top: 0.8, bottom: 0.8, left: 0.8, right: 0.8 },
  })
}

const line = (html: string) =>
  `<div style="font: 11px Arial, sans-serif; width: 100%; padding: 0 0.8in; color: #14202b">${html}</div>`

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
