/**
 * Takes the rules out of their cascade layers, which browsers before 2022 (old cores of WeChat) skip with all that is
 * in them. What the layers ordered, the order of the files does; utilities are important instead, see globals.css.
 */
const withoutLayers = {
  postcssPlugin: "without-layers",
  OnceExit(root) {
    root.walkAtRules("layer", (layer) => {
      if (layer.nodes) layer.replaceWith(layer.nodes);
      else layer.remove();
    });
  },
};

export default { plugins: ["@tailwindcss/postcss", withoutLayers] };
