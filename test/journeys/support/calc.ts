import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

// Workbooks as another spreadsheet program fills them in and saves them.

/** What is typed into one cell; rows and columns count from 1. */
export type Typing = {
  readonly sheet: string
  readonly column: number
  readonly row: number
  readonly words?: string
  readonly number?: number
  readonly formula?: string
  /** A colour given to the cell, as a number. */
  readonly colour?: number
}

const soffice = process.env['PSA_SOFFICE'] ?? 'soffice'

const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const basicText = (text: string) =>
  text
    .split('\n')
    .map((line) => `"${line.replace(/"/g, '""')}"`)
    .join(' & Chr(10) & ')

function run(folder: string, args: readonly string[]): void {
  const profile = pathToFileURL(path.join(folder, 'profile')).href
  execFileSync(soffice, [`-env:UserInstallation=${profile}`, '--headless', ...args], {
    stdio: 'ignore',
    timeout: 90_000,
  })
}

/** Has the program open a workbook, type into it, run `more` of its own Basic on it, and save it; gives what it saved. */
export function typedInCalc(folder: string, bytes: Uint8Array, typing: readonly Typing[], more = ''): Uint8Array {
  const [file, saved] = ['in.xlsx', 'out.xlsx'].map((name) => path.join(folder, name)) as [string, string]
  writeFileSync(file, bytes)
  if (!existsSync(path.join(folder, 'profile'))) run(folder, ['--convert-to', 'csv', '--outdir', folder, file])
  const lines = typing.flatMap(({ sheet, column, row, words, number, formula, colour }) => [
    `cell = doc.Sheets.getByName(${basicText(sheet)}).getCellByPosition(${column - 1}, ${row - 1})`,
    ...(words === undefined ? [] : [`cell.setString(${basicText(words)})`]),
    ...(number === undefined ? [] : [`cell.setValue(${number})`]),
    ...(formula === undefined ? [] : [`cell.setFormula(${basicText(formula)})`]),
    ...(colour === undefined ? [] : [`cell.CellBackColor = ${colour}`]),
  ])
  const code = `Sub Fill
Dim none(), how(0) As New com.sun.star.beans.PropertyValue, hidden(0) As New com.sun.star.beans.PropertyValue
hidden(0).Name = "Hidden" : hidden(0).Value = True
doc = StarDesktop.loadComponentFromURL("${pathToFileURL(file).href}", "_blank", 0, hidden())
${lines.join('\n')}
${more}
how(0).Name = "FilterName" : how(0).Value = "Calc MS Excel 2007 XML"
doc.storeToURL("${pathToFileURL(saved).href}", how())
doc.close(True)
End Sub`
  const basic = path.join(folder, 'profile', 'user', 'basic', 'Standard')
  mkdirSync(basic, { recursive: true })
  const head = (type: string, id: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${type} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${id}">\n`
  writeFileSync(
    path.join(basic, 'Module1.xba'),
    `${head('script:module', 'module.dtd')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${xml(code)}</script:module>`,
  )
  writeFileSync(
    path.join(basic, 'script.xlb'),
    `${head('library:library', 'library.dtd')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
  )
  run(folder, ['macro:///Standard.Module1.Fill'])
  return new Uint8Array(readFileSync(saved))
}
