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
  // As large as it can be read; the page scrolls.
  flowchart: { useMaxWidth: false },
  theme: dark ? 'dark' : 'default',
});

void draw(document.querySelector('figure')!);

async function draw(figure: HTMLElement): Promise<void> {
  try {
    const { svg } = await mermaid.render('diagram', figure.textContent ?? '');
    figure.innerHTML = svg;
  } catch {
    // The text stays, and can be read.
    figure.insertAdjacentText('beforebegin', 'This diagram could not be drawn. Its text:');
  }
  document.body.dataset.drawn = 'true';
}
