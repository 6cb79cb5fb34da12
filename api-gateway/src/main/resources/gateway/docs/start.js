// Shows the documents that the gateway lists; /docs?urls.primaryName=order opens one of them.
fetch("/docs/documents")
  .then(answer => answer.json())
  .then(urls => SwaggerUIBundle({
    urls,
    dom_id: "#api",
    deepLinking: true,
    validatorUrl: null,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: "StandaloneLayout",
  }));
