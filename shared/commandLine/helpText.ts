/** What the program answers to `help` and to what it does not understand. */
export const helpText = `Partnership Self-Assessment

  npm start                                   open the window
  npm start -- sample --out FILE              write the sample partnership to FILE (.psa)
  npm start -- report FILE --document WHICH --out FOLDER
                                              write reports of the newest cycle of a partnership file;
                                              WHICH is board-report, yearly-evidence,
                                              agency-return, minutes, feedback-letters, action-tracker,
                                              analysis, one-page, covering-paper, views-profile, lay-pack,
                                              good-practice, missing-returns, return-form (blank),
                                              spreadsheets (Excel and CSV) or all
      --cycle TITLE                           of another cycle
      --size 16                               in large print: 16, 20 or 24 point
      --anonymised                            with aliases in the place of organisations' names
      --handling "WORDS"                      who may read it, as every page says
      --status final                          draft or final, where the record does not decide it
  npm start -- check FILE...                  say what each file is, and what is wrong with it
  npm start -- FILE.psa                       open the window with a partnership file
  npm start -- framework check FILE...        say what is wrong with a framework (.json or .xlsx)
  npm start -- framework import FILE --out FILE.json
                                              make a framework file from a workbook or another file
  npm start -- framework export ID-OR-FILE --out FILE
                                              write a framework as .json or as a workbook, .xlsx
  npm start -- framework compare OLD NEW      say of each question how it changed
  npm start -- organisations import LIST FILE.psa --out OUT.psa
                                              put a list of organisations (.xlsx or .csv) into a copy
                                              of a partnership file
  npm start -- packs make FILE.psa --form WHICH --out FOLDER
                                              write every return of the newest open cycle as a file to
                                              send; WHICH is pack, workbook, page or paper; another
                                              cycle with --cycle TITLE
  npm start -- packs receive FILE.psa RETURN... --out OUT.psa
                                              put returns that came back, in any form, into a copy of a
                                              partnership file
  npm start -- import ANSWERS FILE.psa --out OUT.psa
                                              put the export of a survey (.xlsx or .csv) into a copy of a
                                              partnership file; --cycle TITLE says which cycle it is for
  npm start -- help                           show this text

Where a file is encrypted, add --passphrase-file FILE: a text file with one passphrase on each line.
A framework is named by its file, or by an edition that comes with the program, such as NAME@2026.1.
Exit codes: 0 done, 1 refused (the reason is on standard error), 2 wrong usage.
Nothing is sent anywhere. A file is written whole or not at all, in the place of one that has its name.
`
