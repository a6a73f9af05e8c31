"""Item models: plain rows for Qt's views, without reading the store while painting."""
