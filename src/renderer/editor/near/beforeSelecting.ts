// Something to do before the selection of the document is set by a program. A browser that is told to select where nothing is laid out looks for the
// nearest place that is, node by node: seconds in a long report. Lexical tells nobody before it does so, and this is the one way it takes.

type Prepare = (anchor: Node | null, focus: Node | null) => void;

const preparing = new Set<Prepare>();
let isWatched = false;

/** Calls back with both ends before they are selected, until the returned function is called. */
export function beforeSelecting(prepare: Prepare): () => void {
  watch();
  preparing.add(prepare);
  return () => preparing.delete(prepare);
}

// A document has one selection, the same object for as long as somebody holds it.
function watch(): void {
  const selection = document.getSelection();
  if (isWatched || selection === null) return;
  isWatched = true;
  const set = selection.setBaseAndExtent;
  selection.setBaseAndExtent = (anchor, anchorOffset, focus, focusOffset) => {
    for (const prepare of preparing) prepare(anchor, focus);
    set.call(selection, anchor, anchorOffset, focus, focusOffset);
  };
}
