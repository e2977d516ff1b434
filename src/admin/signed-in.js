// @ts-check
// Runs in the little window after signing in: hands what is in the page to the editor that opened it.
const { message } = document.body.dataset;
const editor = window.opener;

/** @param {MessageEvent} event */
const handOver = (event) => {
  if (event.origin !== location.origin || event.source !== editor) return;
  window.removeEventListener('message', handOver);
  // To a page of this very origin, whoever else may have opened the window.
  editor.postMessage(message, location.origin);
};

if (editor && message) {
  window.addEventListener('message', handOver);
  editor.postMessage('authorizing:github', location.origin);
  // Nothing is left in the page for anybody to read.
  document.body.removeAttribute('data-message');
}
