import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'

/** One plain table, written with the library's own ways: what our reports are measured against. */
export function plainTable(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const made = rows.map((texts) => new TableRow({ children: texts.map(cell) }))
  return Packer.pack(new Document({ sections: [{ children: [new Table({ rows: made })] }] }), 'uint8array')
}
