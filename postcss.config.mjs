/** The value of a name, the size of a page and the step of an animation take no weight. */
const isPlain = ({ prop, parent }) =>
  prop.startsWith("--") || parent?.name === "page" || parent?.parent?.name === "keyframes";

/**
 * Takes the rules out of their cascade layers, which browsers before 2022 (old cores of WeChat) skip with all that is
 * in them. The order of the files says what the order of the layers said; utilities are important instead, and so is
 * what has the last word over them: the layer `last`.
 */
const withoutLayers = {
  postcssPlugin: "without-layers",
  OnceExit(root) {
    root.walkAtRules("layer", (layer) => {
      if (layer.params === "last") {
        layer.walkDecls((declaration) => {
          if (!isPlain(declaration)) declaration.important = true;
        });
      }
      if (layer.nodes) layer.replaceWith(layer.nodes);
      else layer.remove();
    });
  },
};

export default { plugins: ["@tailwindcss/postcss", withoutLayers] };
