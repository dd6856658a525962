// Runs in the webview: draws the text of Mermaid on the page, and reaches nothing else.
import mermaid from 'mermaid';

const dark =
  document.body.classList.contains('vscode-dark') || document.body.classList.contains('vscode-high-contrast');

mermaid.initialize({
  startOnLoad: false,
  // No scripts, no links, no HTML of the text's own.
  securityLevel: 'strict',
  // What a diagram may not change of this.
  secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'theme', 'themeCSS', 'fontFamily'],
  suppressErrorRendering: true,
  theme: dark ? 'dark' : 'default',
});

/** Of its full size. */
const SMALLEST = 0.6;

void draw(document.querySelector('figure')!);

async function draw(figure: HTMLElement): Promise<void> {
  try {
    const { svg } = await mermaid.render('diagram', figure.textContent ?? '');
    figure.innerHTML = svg;
    fit(figure, figure.querySelector('svg')!);
  } catch {
    // The text stays, and can be read.
    figure.insertAdjacentText('beforebegin', 'This diagram could not be drawn. Its text:');
  }
  document.body.dataset.drawn = 'true';
}

/** As wide as the page, but not too small to be read: then the page scrolls. A click shows it in full size, and the next one as before. */
function fit(figure: HTMLElement, svg: SVGSVGElement): void {
  const full = svg.viewBox.baseVal.width;
  const show = () => {
    svg.style.minWidth = `${figure.classList.contains('full') ? full : full * SMALLEST}px`;
  };
  figure.addEventListener('click', () => {
    figure.classList.toggle('full');
    show();
  });
  show();
}
