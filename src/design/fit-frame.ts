/** Makes a frame as high as what is in it, now and whenever that changes, in the light of its `data-scheme`. */
export const fitFrame = (frame: HTMLIFrameElement): void => {
  const settle = () => {
    const inside = frame.contentDocument;
    if (!inside?.body || inside.URL === 'about:blank') return;
    inside.documentElement.style.colorScheme = frame.dataset['scheme'] ?? '';
    new ResizeObserver(() => {
      frame.style.blockSize = `${Math.ceil(inside.body.getBoundingClientRect().height)}px`;
    }).observe(inside.body);
  };
  frame.addEventListener('load', settle);
  if (frame.contentDocument?.readyState === 'complete') settle();
};
