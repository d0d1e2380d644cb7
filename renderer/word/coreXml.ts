import type { Day } from '../../shared/basics/day'
import { printable } from '../../shared/basics/text'
import type { ReportDocument } from '../../shared/reports/block'
import { escapedXml } from './escapedXml'

const names =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

/**
 * The part that says what a document is, in its language, and made on its own day: the library's own says when it was
 * written, so that no two files of the same data would be the same.
 */
export function coreXml({ properties, page, language }: ReportDocument): string {
  const { title, subject, author, keywords, description } = properties
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${names}>` +
    said('dc:title', title) +
    said('dc:subject', subject) +
    said('dc:creator', author) +
    said('cp:keywords', keywords) +
    said('dc:description', description) +
    said('cp:lastModifiedBy', author) +
    '<cp:revision>1</cp:revision>' +
    moment('created', page.date) +
    moment('modified', page.date) +
    `${said('cp:contentStatus', page.status)}${said('dc:language', language)}</cp:coreProperties>`
  )
}

const said = (name: string, words: string) => `<${name}>${escapedXml(printable(words))}</${name}>`

const moment = (which: 'created' | 'modified', day: Day) =>
  `<dcterms:${which} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${which}>`
