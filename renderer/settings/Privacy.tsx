/** Where the data is, who can read it, and what leaves the computer. */
export const Privacy = () => (
  <section className="stack measure" aria-labelledby="privacy-heading">
    <h2 id="privacy-heading">Privacy and this computer</h2>
    <p>
      Your work is kept in files in this app’s folder, under your account on this computer. The app does not encrypt
      them unless you lock a partnership. They are as safe as the computer is: its password, its disk encryption, and
      who else can use your account.
    </p>
    <p>
      Nothing leaves this computer by itself. The app makes no connection to any network, sends no reports about how it
      is used, and looks for no updates. What leaves is what you save and send: Word documents, partnership files,
      returns and reviews, and back-ups in a second folder. Whoever has them can read them, unless you encrypt them.
      Partnership files, return packs and reviews can be encrypted with a passphrase; Word documents cannot. Back-ups of
      a locked partnership are encrypted, and others are not.
    </p>
    <p>
      Back-ups keep what you delete, and so does the history of each answer. If the name of a child has been typed by
      mistake, taking it out of the answer does not take it out of those. “Remove words for good” above does.
    </p>
    <p>
      Do not write the names of children, families or staff in answers. The app does not stop you. It marks what could
      tell which child is meant, and it misses some.
    </p>
  </section>
)
