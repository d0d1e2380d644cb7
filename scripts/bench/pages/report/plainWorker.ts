import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'

/** Writes one plain table with the library's own ways: what our reports are measured against. */
self.addEventListener('message', async (event: MessageEvent<{ readonly rows: readonly (readonly string[])[] }>) => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const rows = event.data.rows.map((texts) => new TableRow({ children: texts.map(cell) }))
  const bytes = await Packer.pack(new Document({ sections: [{ children: [new Table({ rows })] }] }), 'uint8array')
  self.postMessage(bytes)
})
